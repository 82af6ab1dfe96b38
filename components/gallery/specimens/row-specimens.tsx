"use client";

import { copies, letter } from "#components/gallery/sample-letters";
import { FELIX, GROUP, INES, LONG, RUI } from "#components/gallery/sample-people";
import { Family } from "#components/gallery/specimen";
import { MailboxRow } from "#components/list/rows/mailbox-row";
import type { MessageRow } from "#lib/contracts/views";

const sentRow: Partial<MessageRow> = { from: RUI, to: [GROUP], mailbox: "sent" };

const ROWS: { row: MessageRow; open?: true; arriving?: true }[] = [
	{ row: letter("read", { from: FELIX, subject: "Offer for the platform role", snippet: "She said yes. Start date is 11 January" }) },
	{ row: letter("open", { subject: "Open: a tone" }), open: true },
	{ row: letter("unread", { read: false, subject: "Unread: weight" }) },
	{ row: letter("arriving", { read: false, subject: "Just arrived: lit" }), arriving: true },
	{ row: letter("starred", { starred: true, subject: "With a star" }) },
	{ row: letter("long", { from: LONG, read: false, subject: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" }) },
	{ row: letter("empty", { subject: "", snippet: "" }) },
	{ row: letter("own-sent", { ...sentRow, to: [INES], subject: "Sent", deliveries: copies({ sent: 1 }) }) },
	{ row: letter("own-delivered", { ...sentRow, to: [INES], subject: "Delivered", deliveries: copies({ delivered: 1 }) }) },
	{ row: letter("own-part", { ...sentRow, subject: "Read by some", deliveries: copies({ read: 3, delivered: 9 }) }) },
	{ row: letter("own-read", { ...sentRow, to: [INES], subject: "Read", deliveries: copies({ read: 1 }) }) },
	{ row: letter("own-failed", { ...sentRow, subject: "Two failed", deliveries: copies({ read: 9, failed: 2, sent: 1 }) }) },
	{ row: letter("own-recalled", { ...sentRow, to: [INES], subject: "Recalled", deliveries: copies({ total: 1 }) }) },
];

export function RowSpecimens() {
	return (
		<Family name="Rows" description="Open is a tone, the cursor is a ring, unread is weight. Point at one for its quick actions.">
			<ul className="max-w-[560px] border border-line bg-paper-2 [--bg:var(--paper-2)]">
				{ROWS.map(({ row, open = false, arriving = false }, index) => (
					<MailboxRow
						key={row.id}
						row={row}
						spaceAbove={undefined}
						href={`#${row.id}`}
						ownHandle={RUI.handle}
						open={open}
						arriving={arriving}
						tabIndex={0}
						place={index + 1}
						size={ROWS.length}
						onFocus={() => {}}
						selected={false}
						selecting={false}
						onSelect={() => {}}
					/>
				))}
			</ul>
		</Family>
	);
}
