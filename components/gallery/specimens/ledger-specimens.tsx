"use client";

import { useState } from "react";
import { COPIES, copies } from "#components/gallery/sample-letters";
import { Family } from "#components/gallery/specimen";
import { type Figure, LedgerFigures } from "#components/ledger/ledger-figures";
import { LedgerLine } from "#components/ledger/ledger-line";
import { LedgerRow } from "#components/ledger/ledger-row";

const LINES = {
	one: copies({ delivered: 1 }),
	some: copies({ read: 3, delivered: 6, sent: 1 }),
	filed: copies({ sent: 4_200, queued: 5_800 }),
	failed: copies({ read: 3, delivered: 6, failed: 2 }),
	none: copies({ failed: 1 }),
};

export function LedgerSpecimens() {
	const [figure, setFigure] = useState<Figure | null>("delivered");
	return (
		<Family
			name="The ledger"
			description="A line runs from station to station, dotted where it still waits. A failure tells its reason. Receipts off “does not say”."
		>
			<div className="max-w-[620px]">
				{Object.entries(LINES).map(([name, summary]) => (
					<LedgerLine key={name} id={name} summary={summary} />
				))}
			</div>
			<div className="max-w-[548px] border border-line bg-paper-2 [--bg:var(--paper-2)]">
				<LedgerFigures summary={LINES.failed} chosen={figure} onChoose={setFigure} />
				<ul>
					{COPIES.map(({ name, delivery }) => (
						<LedgerRow key={name} delivery={delivery} />
					))}
				</ul>
			</div>
		</Family>
	);
}
