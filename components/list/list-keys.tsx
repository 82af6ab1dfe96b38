"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKey } from "#components/keyboard/keyboard-provider";
import { DeleteDialog } from "#components/mail/delete-dialog";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useMarkedLetter } from "#components/mail/marked-letter";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { useOpenLetter } from "#components/panes/pending-navigation";
import type { MessageRow } from "#lib/contracts/views";
import { type FindLetter, useAdjacentLetter } from "./use-adjacent-letter";
import type { Cursor } from "./use-cursor";
import type { VisibleList } from "./use-held-arrivals";

interface Props {
	mailbox: ShownMailbox;
	list: VisibleList;
	openId: string | undefined;
	cursor: Cursor;
	find: FindLetter;
	query: string;
}

/** The keys of a list. They act on the row under the cursor, else on the marked letter of the open thread. */
export function ListKeys({ mailbox, list, openId, cursor, find, query }: Props) {
	const { lastId, focusRow } = cursor;
	const router = useRouter();
	const act = useLetterActions();
	const openLetter = useOpenLetter();
	const [doomed, setDoomed] = useState<MessageRow | null>(null);

	const marked = useMarkedLetter();

	const focusedId = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
	const cursorId = () => focusedId() ?? openId;
	const target = () => {
		// The row of the open thread may be focused still while another letter of it was marked since.
		const focused = focusedId();
		const letter = focused === undefined || focused === openId ? marked.current : null;
		return letter ?? list.at(list.placeOf(cursorId() ?? ""));
	};
	const walk = useAdjacentLetter({ mailbox, list, openId, focusRow, find, query });
	/** From an open letter to the next one, else from row to row. */
	const step = (by: 1 | -1) => {
		if (openId) return walk(by);
		const from = cursor.awaitedPlace() ?? list.placeOf(cursorId() ?? lastId ?? "");
		focusRow(from === -1 ? 0 : Math.min(list.size - 1, Math.max(0, from + by)));
	};
	/** What leaves the list hands the cursor to its neighbour; an open letter that leaves closes. */
	const leave = (row: MessageRow, doIt: () => void) => {
		const place = list.placeOf(row.id);
		const cursorWasThere = document.activeElement?.closest("[data-row]") && cursorId() === row.id;
		if (cursorWasThere) focusRow(place + 1 < list.size ? place + 1 : place - 1);
		// First away from its page, which would otherwise be asked for once more when it is gone.
		if (row.id === openId || row.id === marked.current?.id) router.push(`/${mailbox}${query}`);
		doIt();
	};
	const on = (doIt: (row: MessageRow) => void) => () => {
		const row = target();
		if (row) doIt(row);
	};

	useKey("next", () => step(1));
	useKey("previous", () => step(-1));
	useKey(
		"open",
		on((row) => openLetter(`/${mailbox}/${row.id}${query}`)),
	);
	useKey("back", openId ? () => router.push(`/${mailbox}${query}`) : null);
	useKey(
		"archive",
		on((row) => leave(row, () => act.file(row, "archive"))),
	);
	useKey(
		"archiveNext",
		on((row) => {
			const place = [row.id, openId ?? ""].map((id) => list.placeOf(id)).find((at) => at >= 0);
			const next = place === undefined ? undefined : list.at(place + 1);
			leave(row, () => act.file(row, "archive"));
			if (next) openLetter(`/${mailbox}/${next.id}${query}`);
		}),
	);
	useKey(
		"trash",
		on((row) => (row.mailbox === "trash" ? setDoomed(row) : leave(row, () => act.file(row, "trash")))),
	);
	useKey(
		"spam",
		on((row) => leave(row, () => act.file(row, "spam"))),
	);
	useKey(
		"star",
		on((row) => act.star(row)),
	);
	useKey(
		"markRead",
		on((row) => act.mark(row, true)),
	);
	useKey(
		"markUnread",
		on((row) => leave(row, () => act.mark(row, false))),
	);
	return (
		<DeleteDialog
			open={doomed !== null}
			onOpenChange={(open) => open || setDoomed(null)}
			onConfirm={() => doomed && leave(doomed, () => void act.deleteForGood(doomed))}
		/>
	);
}
