"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMailActions } from "#components/mail/mail-actions";
import { showErrorToast } from "#components/overlays/show-toast";
import type { ThreadKind } from "#lib/contracts/views";

/** Switches how a conversation is shown, letter by letter or line by line; the account remembers it. */
export function useShowAs(threadId: string): (kind: ThreadKind) => void {
	const t = useTranslations("chat");
	const router = useRouter();
	const { updateThreads } = useMailActions();
	const show = async (shownAs: ThreadKind) => {
		const result = await updateThreads({ ids: [threadId], update: { shownAs } }).catch(() => null);
		if (result?.ok) router.refresh();
		else showErrorToast(t("notSwitched"), () => void show(shownAs));
	};
	return (kind) => void show(kind);
}
