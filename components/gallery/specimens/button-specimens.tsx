import { Archive, Clock, Paperclip, Star } from "lucide-react";
import { Family, State, States } from "#components/gallery/specimen";
import { Button, type ButtonLook } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import { Kbd } from "#components/ui/kbd";

const LOOKS: [ButtonLook, string][] = [
	["solid", "Send"],
	["outline", "Snooze"],
	["ghost", "Ledger"],
	["danger", "End session"],
];
const SHOWN = { rest: "", hover: "shows-hover", down: "shows-hover shows-active", focus: "shows-focus-visible" };

export function ButtonSpecimens() {
	return (
		<Family name="Buttons" description="Ink does, outline offers, ghost stays out of the way. Red asks before it acts. One solid button for each task.">
			<div className="grid grid-cols-[70px_repeat(6,auto)] items-center justify-start gap-3 overflow-x-auto p-1">
				<span />
				{[...Object.keys(SHOWN), "busy", "off"].map((name) => (
					<span key={name} className="text-small text-ink-3">
						{name}
					</span>
				))}
				{LOOKS.map(([look, label]) => (
					<ButtonLine key={look} look={look} label={label} />
				))}
			</div>
			<States>
				<State name="with its key">
					<Button look="solid">
						Send <Kbd bare>Ctrl ↵</Kbd>
					</Button>
				</State>
				<State name="long words">
					<Button>Für alle Empfängerinnen und Empfänger zurückziehen</Button>
				</State>
				<State name="icons: rest, hover, on, focus, off; each with a hint">
					<span className="flex gap-2">
						<IconButton icon={Archive} label="Archive" keys="e" />
						<IconButton icon={Clock} label="Snooze" keys="b" className="shows-hover" />
						<IconButton icon={Star} label="Star" keys="s" filled aria-pressed />
						<IconButton icon={Paperclip} label="Attach" className="shows-focus-visible" />
						<IconButton icon={Archive} label="Archive" disabled />
					</span>
				</State>
			</States>
		</Family>
	);
}

function ButtonLine({ look, label }: { look: ButtonLook; label: string }) {
	return (
		<>
			<span className="text-small text-ink-3">{look}</span>
			{Object.entries(SHOWN).map(([name, className]) => (
				<Button key={name} look={look} className={className}>
					{label}
				</Button>
			))}
			<Button look={look} busy>
				{label}
			</Button>
			<Button look={look} disabled>
				{label}
			</Button>
		</>
	);
}
