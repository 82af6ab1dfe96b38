import { Family } from "#components/gallery/specimen";

export function TypeSpecimens() {
	return (
		<Family name="Type" description="Instrument Sans for words; Spline Sans Mono for times, keys, counts and codes, never for words.">
			<div className="grid gap-2.5">
				<span className="text-head font-head tracking-head">24/30 All read, Marta.</span>
				<span className="text-subject font-head tracking-head">20/26 Orçamento do cais 7, versão 3</span>
				<span className="text-title font-strong">17/24 A section</span>
				<span className="max-w-(--measure) text-body">
					15/24 The letter itself. I can live with 99.9 if they move the penalty from the month to the quarter.
				</span>
				<span>13/20 Everything you operate: lists, menus, fields, buttons</span>
				<span className="text-small text-ink-3">12/16 Hints and table heads, the quietest text there is</span>
				<span className="mono">11/16 10:38:02.114 +31 ms 3/12 12,418 ⌘K g i Shift+I</span>
			</div>
		</Family>
	);
}
