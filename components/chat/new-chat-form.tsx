"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RecipientsField } from "#components/compose/recipients/recipients-field";
import { useChosenPeople } from "#components/compose/recipients/use-chosen-people";
import { useMailActions } from "#components/mail/mail-actions";
import { useOpenLetter } from "#components/panes/pending-navigation";
import { Button } from "#components/ui/controls/button";

/** Opens the chat with the people entered, or of one group. */
export function NewChatForm() {
	const t = useTranslations("chat");
	const { openChat } = useMailActions();
	const openPage = useOpenLetter();
	const { field, take, setError, wordsFor } = useChosenPeople();
	const [busy, setBusy] = useState(false);

	const submit = async () => {
		if (busy) return;
		const to = take();
		const groups = to.filter(({ person }) => person?.kind === "group");
		if (to.length === 0) return setError(t("nobody"));
		if (groups.length > 0 && to.length > 1) return setError(t("groupAlone"));
		setBusy(true);
		setError(undefined);
		const input = groups[0] ? { group: groups[0].address } : { with: to.map(({ address }) => address) };
		const result = await openChat(input).catch(() => null);
		setBusy(false);
		if (result?.ok) return openPage(`/chats/${result.data.thread.id}`);
		setError(result ? wordsFor(result.error) : t("notReached"));
	};
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
			className="grid w-[min(520px,100%)] gap-3"
		>
			<div className="rounded-2 border border-edge bg-paper focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-(--focus)">
				<RecipientsField label={t("withField")} {...field} autoFocus />
			</div>
			<Button look="solid" type="submit" busy={busy} className="justify-self-start">
				{t("open")}
			</Button>
		</form>
	);
}
