"use client";

import { useTranslations } from "next-intl";
import { useMailActions } from "#components/mail/mail-actions";
import { showErrorToast } from "#components/overlays/show-toast";
import { useOpenLetter } from "#components/panes/pending-navigation";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { OpenChatInput } from "#lib/contracts/chats";

/** Opens the chat with these people, or of a group. */
export function useOpenChat() {
	const t = useTranslations("chat");
	const actions = useMailActions();
	const openPage = useOpenLetter();
	const errorMessage = useErrorMessages();
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	return {
		busy: busy !== null,
		async openChat(input: OpenChatInput) {
			const opened = await run(
				"chat",
				() => actions.openChat(input),
				({ code, message, errors }) => showErrorToast(errorMessage(errors?.[0]?.code ?? code, errors?.[0]?.message ?? message)),
			);
			if (opened) openPage(`/chats/${opened.thread.id}`);
		},
	};
}
