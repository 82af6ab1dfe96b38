"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useState } from "react";
import { useKey } from "#components/keyboard/keyboard-provider";
import type { MessageRow } from "#lib/contracts/views";
import { DeleteDialog } from "./delete-dialog";
import type { ShownMailbox } from "./mailboxes";
import { useOpenLetter } from "./pending-panes";
import { useLetterActions } from "./use-letter-actions";

interface Props {
	mailbox: ShownMailbox;
	rows: MessageRow[];
	openId: string | undefined;
	scroller: RefObject<HTMLElement | null>;
	query: string;
}

/** The keys of a list. They act on the row under the cursor, else on the open letter. */
export function ListKeys({ mailbox, rows, openId, scroller, query }: Props) {
	const router = useRouter();
	const act = useLetterActions();
	const openLetter = useOpenLetter();
	const [doomed, setDoomed] = useState<MessageRow | null>(null);

	const cursorId = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
	const target = () => rows.find((row) => row.id === (cursorId() ?? openId));
	const focusRow = (row: MessageRow | undefined) => {
		const link = row && scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.id)}"]`);
		link?.focus();
		link?.scrollIntoView({ block: "nearest" });
	};
	const step = (by: 1 | -1) => {
		const from = rows.findIndex((row) => row.id === (cursorId() ?? openId));
		focusRow(rows[from === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, from + by))]);
	};
	/** What leaves the list hands the cursor to its neighbour; an open letter that leaves closes. */
	const leave = (row: MessageRow, doIt: () => void) => {
		const at = rows.indexOf(row);
		const cursorWasThere = cursorId() === row.id;
		if (cursorWasThere) focusRow(rows[at + 1] ?? rows[at - 1]);
		// First away from its page, which would otherwise be asked for once more when it is gone.
		if (row.id === openId) router.push(`/${mailbox}${query}`);
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
			const next = rows[rows.indexOf(row) + 1];
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
