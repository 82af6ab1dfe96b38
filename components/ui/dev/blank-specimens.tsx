"use client";

import { Blank } from "#components/ui/blank";
import { Button } from "#components/ui/button";
import { Trouble } from "#components/ui/trouble";
import { Family } from "./specimen";

export function BlankSpecimens() {
	return (
		<Family name="Nothing, and trouble" promise="A sentence, and what can be done.">
			<div className="grid grid-cols-2 gap-px border border-line bg-line *:min-h-[340px] *:bg-paper max-lg:grid-cols-1">
				<div>
					<Blank title="All read, Marta." actions={<Button look="solid">Write a letter</Button>}>
						New letters appear in the list by themselves.
					</Blank>
				</div>
				<div>
					<Trouble digest="3141592653" onAgain={() => {}} />
				</div>
			</div>
		</Family>
	);
}
