"use client";

import { useTranslations } from "next-intl";
import { RowSkeleton } from "#components/list/list-skeleton";
import type { Cursor } from "#components/list/use-cursor";
import type { VisibleList } from "#components/list/use-held-arrivals";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { MailboxRow } from "./mailbox-row";

interface Props {
	mailbox: ShownMailbox;
	query: string;
	list: VisibleList;
	/** The places to draw, in order; between them stands as much room as the missing rows would take. */
	places: readonly number[];
	own: string;
	openId: string | undefined;
	arriving: ReadonlySet<string>;
	cursor: Cursor;
}

/** The rows of a list that are drawn; screen readers still hear how long the list is, and where in it each one stands. */
export function ListRows({ mailbox, query, list, places, own, openId, arriving, cursor }: Props) {
	const names = useTranslations("mailboxes");
	if (list.size === 0) return null;
	return (
		<ul aria-label={names(mailbox)} onBlur={cursor.onBlur} className="flow-root" style={{ paddingBlockEnd: rowsHigh(list.size - 1 - (places.at(-1) ?? -1)) }}>
			{places.map((place, index) => {
				const row = list.at(place);
				const room = rowsHigh(place - 1 - (places[index - 1] ?? -1));
				if (!row) return <RowSkeleton key={`place-${place}`} room={room} />;
				return (
					<MailboxRow
						key={row.id}
						row={row}
						room={room}
						href={`/${mailbox}/${row.id}${query}`}
						own={own}
						open={row.id === openId}
						arriving={arriving.has(row.id)}
						tabIndex={place === cursor.entryPlace ? 0 : -1}
						place={place + 1}
						size={list.size}
						onFocus={cursor.onFocus}
					/>
				);
			})}
		</ul>
	);
}

/** Written in terms of `--row-h`, so that it is right before anything was measured. */
function rowsHigh(rows: number): string | undefined {
	return rows > 0 ? `calc(var(--row-h) * ${rows})` : undefined;
}
