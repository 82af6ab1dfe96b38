"use client";

import { useState } from "react";
import { Family } from "#components/gallery/specimen";
import { Field, fieldInputClass } from "#components/ui/controls/field";
import { SegmentedControl } from "#components/ui/controls/segmented-control";
import { Switch } from "#components/ui/controls/switch";

export function FieldSpecimens() {
	const [on, setOn] = useState(true);
	const [pace, setPace] = useState<"now" | "later" | "never">("now");
	return (
		<Family name="Inputs" description="Words below the field say what to do, not what went wrong.">
			<div className="grid grid-cols-3 gap-x-6 gap-y-3 max-lg:grid-cols-1">
				<Field id="w-rest" label="Rest" hint="As others will see it.">
					<input id="w-rest" className={fieldInputClass} placeholder="Your name" />
				</Field>
				<Field id="w-focus" label="Focus" frameClass="shows-focus-within">
					<input id="w-focus" className={fieldInputClass} defaultValue="Marta Azevedo" />
				</Field>
				<Field id="w-off" label="Off" hint="Set by whoever looks after this server.">
					<input id="w-off" className={fieldInputClass} defaultValue="aurora.pt" disabled />
				</Field>
				<Field id="w-right" label="Right" tone="ok" hint="Free">
					<input id="w-right" className={fieldInputClass} defaultValue="marta.az" />
				</Field>
				<Field id="w-wrong" label="Wrong" tone="wrong" hint="Taken. Try another">
					<input id="w-wrong" className={fieldInputClass} defaultValue="marta" aria-invalid />
				</Field>
				<Field
					id="w-long"
					label="Long words, and something at the side"
					aside={<span className="text-small text-ink-3">optional</span>}
					hint="A hint that says so much that it cannot stay on one line, however wide the field above it may be"
				>
					<input id="w-long" className={fieldInputClass} defaultValue="Wolfeschlegelsteinhausenbergerdorff-Vorauer" />
				</Field>
			</div>
			<div className="grid max-w-md gap-4">
				<Switch label="Say when I have read a letter" description="Its writer sees it in the ledger." checked={on} onChange={setOn} />
				<Switch label="Off" checked={false} onChange={() => {}} />
				<b id="w-pace">One of a few</b>
				<SegmentedControl
					labelledBy="w-pace"
					value={pace}
					onChange={setPace}
					options={[
						{ value: "now", label: "At once" },
						{ value: "later", label: "Once an hour" },
						{ value: "never", label: "Donaudampfschifffahrtsgesellschaft" },
					]}
				/>
			</div>
		</Family>
	);
}
