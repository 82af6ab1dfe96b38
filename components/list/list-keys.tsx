"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useKey } from "#components/keyboard/keyboard-provider";
import { DeleteDialog } from "#components/mail/delete-dialog";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useMarkedLetter } from "#components/mail/marked-letter";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { useOpenLetter } from "#components/panes/pending-navigation";
import type { ListRow } from "#lib/contracts/list-rows";
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
	onSelect: (id: string, range: boolean) => void;
}

/** The shortcuts of a list. They act on the focused row, else on the marked letter of the open thread. */
export function ListKeys({ mailbox, list, openId, cursor, find, query, onSelect }: Props) {
	const { lastId, focusRow } = cursor;
	const router = useRouter();
	const act = useLetterActions();
	const openLetter = useOpenLetter();
	const [toDelete, setToDelete] = useState<ListRow | null>(null);

	const marked = useMarkedLetter();

	const focusedId = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
	const cursorId = () => focusedId() ?? openId;
	const target = () => {
		// The row of the open thread may still have the focus after another letter of the thread was marked.
		const focused = focusedId();
		const letter = focused === undefined || focused === openId ? marked.current : null;
		return letter ?? list.at(list.placeOf(cursorId() ?? ""));
	};
	const openAdjacent = useAdjacentLetter({ mailbox, list, openId, focusRow, find, query });
	/** Opens the neighbour of the open letter, else moves the focus by one row. */
	const step = (by: 1 | -1) => {
		if (openId) return openAdjacent(by);
		const from = cursor.pendingPlace() ?? list.placeOf(cursorId() ?? lastId ?? "");
		focusRow(from === -1 ? 0 : Math.min(list.size - 1, Math.max(0, from + by)));
	};
	/** Runs an action after leaving its row: the focus moves to the neighbour, and the letter is closed if it is open. */
	const leaveRow = (row: ListRow, run: () => void) => {
		const place = list.placeOf(row.id);
		const cursorWasThere = document.activeElement?.closest("[data-row]") && cursorId() === row.id;
		if (cursorWasThere) focusRow(place + 1 < list.size ? place + 1 : place - 1);
		// Leaves the letter's page first, which would otherwise be requested again after the letter is gone.
		if (row.id === openId || row.id === marked.current?.id) router.push(`/${mailbox}${query}`);
		run();
	};
	const withTarget = (run: (row: ListRow) => void) => () => {
		const row = target();
		if (row) run(row);
	};

	useKey("select", () => {
		const id = cursorId() ?? lastId;
		if (id) onSelect(id, false);
	});
	useKey("next", () => step(1));
	useKey("previous", () => step(-1));
	useKey(
		"open",
		withTarget((row) => openLetter(`/${mailbox}/${row.id}${query}`)),
	);
	useKey("back", openId ? () => router.push(`/${mailbox}${query}`) : null);
	useKey(
		"archive",
		withTarget((row) => leaveRow(row, () => act.file(row, "archive"))),
	);
	useKey(
		"archiveNext",
		withTarget((row) => {
			const place = [row.id, openId ?? ""].map((id) => list.placeOf(id)).find((at) => at >= 0);
			const next = place === undefined ? undefined : list.at(place + 1);
			leaveRow(row, () => act.file(row, "archive"));
			if (next) openLetter(`/${mailbox}/${next.id}${query}`);
		}),
	);
	useKey(
		"trash",
		withTarget((row) => (row.mailbox === "trash" ? setToDelete(row) : leaveRow(row, () => act.file(row, "trash")))),
	);
	useKey(
		"spam",
		withTarget((row) => leaveRow(row, () => act.file(row, "spam"))),
	);
	useKey(
		"star",
		withTarget((row) => act.star(row)),
	);
	useKey(
		"mute",
		withTarget((row) => (row.mailbox === "inbox" && !row.thread?.muted ? leaveRow(row, () => act.mute(row)) : act.mute(row))),
	);
	useKey(
		"markRead",
		withTarget((row) => act.mark(row, true)),
	);
	useKey(
		"markUnread",
		withTarget((row) => leaveRow(row, () => act.mark(row, false))),
	);
	return (
		<DeleteDialog
			open={toDelete !== null}
			onOpenChange={(open) => open || setToDelete(null)}
			onConfirm={() => toDelete && leaveRow(toDelete, () => void act.deleteForGood(toDelete))}
		/>
	);
}
