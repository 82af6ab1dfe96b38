import { Family } from "#components/gallery/specimen";

const TOKENS = {
	"var(--ink)": ["paper", "paper-2", "paper-3", "hover", "sel", "float", "line", "line-2", "signal-wash", "danger-wash"],
	"var(--paper)": ["ink", "ink-2", "ink-3", "edge", "solid"],
	"var(--on-signal)": ["signal", "signal-text"],
	"var(--on-accent)": ["accent"],
	"var(--on-danger)": ["danger", "danger-text"],
};

export function ColourSpecimens() {
	return (
		<Family name="Colour" description="Cool papers, ink, and one accent, only for what is live.">
			<div className="grid grid-cols-[repeat(auto-fill,minmax(120px,1fr))] gap-2">
				{Object.entries(TOKENS).flatMap(([color, names]) =>
					names.map((name) => (
						<span key={name} className="mono flex h-14 items-end border border-line p-1.5" style={{ background: `var(--${name})`, color }}>
							{name}
						</span>
					)),
				)}
			</div>
		</Family>
	);
}
