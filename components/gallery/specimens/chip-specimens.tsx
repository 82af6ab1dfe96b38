"use client";

import { Combobox } from "@base-ui/react/combobox";
import { RecipientChip } from "#components/compose/recipients/recipient-chip";
import { GROUP, INES, LONG } from "#components/gallery/sample-people";
import { Family, State, States } from "#components/gallery/specimen";
import { NewPill } from "#components/list/new-pill";
import { Badge } from "#components/ui/badge";
import { Kbd } from "#components/ui/kbd";

const CHIPS = [{ address: "ines", person: INES }, { address: "aurora", person: GROUP }, { address: "someone" }, { address: "tomaz.aruda", person: null }];

export function ChipSpecimens() {
	return (
		<Family name="Recipients, badges, keys" description="People are round, groups are square, wrong is dashed; one that is being looked up has no face yet.">
			<Combobox.Root multiple items={[]}>
				<Combobox.Chips className="flex flex-wrap gap-2">
					{CHIPS.map((chip) => (
						<RecipientChip key={chip.address} chip={chip} />
					))}
				</Combobox.Chips>
				<div className="w-60 border border-dashed border-line p-2">
					<Combobox.Chips>
						<RecipientChip chip={{ address: LONG.handle, person: LONG }} />
					</Combobox.Chips>
				</div>
			</Combobox.Root>
			<States>
				<State name="quiet, accent, dark">
					<span className="flex gap-2">
						<Badge>draft</Badge>
						<Badge look="accent">new</Badge>
						<Badge look="dark">admin</Badge>
					</span>
				</State>
				<State name="the pill for what is new">
					<span className="flex h-8 gap-4">
						<NewPill count={1} onClick={() => {}} />
						<NewPill count={1_204} onClick={() => {}} />
					</span>
				</State>
				<State name="keys, framed and bare">
					<span className="flex gap-2">
						<Kbd>g</Kbd>
						<Kbd>Shift+I</Kbd>
						<Kbd bare>Esc</Kbd>
					</span>
				</State>
			</States>
		</Family>
	);
}
