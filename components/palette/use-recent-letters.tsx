"use client";

import { Mail } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { resolveRow } from "#components/live/live-state";
import { useMailActions } from "#components/mail/mail-actions";
import { isShownMailbox } from "#components/mail/mailboxes";
import { correspondent, nameOf } from "#components/mail/people-line";
import { useOpenLetter } from "#components/panes/pending-navigation";
import type { MessageRow } from "#lib/contracts/views";
import type { PaletteItem } from "./palette-item";

/** The newest letters of all mailboxes, fetched when the palette opens, and those that arrive meanwhile. */
export function useRecentLetters(): PaletteItem[] {
	const { listMore } = useMailActions();
	const openLetter = useOpenLetter();
	const format = useFormatter();
	const t = useTranslations("list");
	const ownHandle = useLive((state) => state.account.profile.handle);
	const live = useLive((state) => state);
	const [listed, setListed] = useState<{ items: MessageRow[]; seq: number }>({ items: [], seq: 0 });

	useEffect(() => {
		let isMounted = true;
		void listMore({ mailbox: "all" })
			.then((result) => isMounted && result.ok && setListed(result.data))
			.catch(() => undefined);
		return () => {
			isMounted = false;
		};
	}, [listMore]);

	return useMemo(() => {
		const known = new Map(Object.values(live.account.messages).map((row) => [row.id, resolveRow(live, row, -1)]));
		for (const row of listed.items) known.set(row.id, resolveRow(live, row, listed.seq));
		return [...known.values()]
			.filter((row): row is MessageRow => row !== null && row.mailbox !== "trash" && row.mailbox !== "spam")
			.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
			.map((row) => ({
				id: `letter-${row.id}`,
				label: row.subject || t("noSubject"),
				aside: `${nameOf(correspondent(row, ownHandle).person)} · ${format.dateTime(new Date(row.receivedAt), { day: "numeric", month: "short" })}`,
				icon: Mail,
				run: () => openLetter(`/${isShownMailbox(row.mailbox) ? row.mailbox : "all"}/${row.id}`),
			}));
	}, [listed, live, ownHandle, t, format, openLetter]);
}
