"use client";

import { useTranslations } from "next-intl";
import { RowSkeleton } from "#components/list/list-skeleton";
import type { Selection } from "#components/list/selection/use-selection";
import type { Cursor } from "#components/list/use-cursor";
import type { VisibleList } from "#components/list/use-held-arrivals";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { MailboxRow } from "./mailbox-row";

interface Props {
	mailbox: ShownMailbox;
	query: string;
	list: VisibleList;
	/** The places to render, in order; rows between them that are not rendered are replaced by space of their height. */
	places: readonly number[];
	ownHandle: string;
	openId: string | undefined;
	arriving: ReadonlySet<string>;
	cursor: Cursor;
	selection: Selection;
}

/** The rendered rows of a list; `aria-posinset` and `aria-setsize` give screen readers each row's position in the whole list. */
export function ListRows({ mailbox, query, list, places, ownHandle, openId, arriving, cursor, selection }: Props) {
	const names = useTranslations("mailboxes");
	if (list.size === 0) return null;
	return (
		<ul
			aria-label={names(mailbox)}
			onBlur={cursor.onBlur}
			className="flow-root"
			style={{ paddingBlockEnd: heightOfRows(list.size - 1 - (places.at(-1) ?? -1)) }}
		>
			{places.map((place, index) => {
				const row = list.at(place);
				const spaceAbove = heightOfRows(place - 1 - (places[index - 1] ?? -1));
				if (!row) return <RowSkeleton key={`place-${place}`} spaceAbove={spaceAbove} />;
				return (
					<MailboxRow
						key={row.id}
						row={row}
						spaceAbove={spaceAbove}
						href={`/${mailbox}/${row.id}${query}`}
						ownHandle={ownHandle}
						open={row.id === openId}
						arriving={arriving.has(row.id)}
						tabIndex={place === cursor.entryPlace ? 0 : -1}
						place={place + 1}
						size={list.size}
						onFocus={cursor.onFocus}
						selected={selection.ids.has(row.id) || selection.everything}
						selecting={selection.rows.length > 0}
						onSelect={selection.toggle}
					/>
				);
			})}
		</ul>
	);
}

/** In terms of `--row-h`, so that it is right before anything was measured. */
function heightOfRows(rows: number): string | undefined {
	return rows > 0 ? `calc(var(--row-h) * ${rows})` : undefined;
}
