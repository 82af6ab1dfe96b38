import clsx from "clsx";
import type { DeliveryState } from "#lib/contracts/views";

/** The state that a letter's mark shows: one delivery state, or read by some of many. */
export type MarkState = DeliveryState | "part";

const RING = "M10 1.1h3.1a5.9 5.9 0 0 1 0 11.8H6.9a5.9 5.9 0 0 1 0-11.8Z";

interface Props {
	state: MarkState;
	/** Its accessible name; omit it where text stands beside the mark. */
	label?: string;
	read?: number;
	total?: number;
	large?: boolean;
	/** True at the moment the state changed: the tick and the pill are animated. */
	animated?: boolean;
}

/** The delivery mark: every state has its own silhouette, so that it can be told without colour. */
export function DeliveryMark({ state, label, read = 0, total = 1, large = false, animated = false }: Props) {
	return (
		<svg
			key={state}
			className={clsx("mk", state, large && "large", animated && "is-landing")}
			viewBox="0 0 20 14"
			role={label ? "img" : undefined}
			aria-label={label}
			aria-hidden={label ? undefined : true}
		>
			{state === "part" ? (
				<>
					<path className="ring all" d={RING} />
					<path className="ring" d={RING} pathLength={total} strokeDasharray={`${read} ${total}`} />
				</>
			) : null}
			{SHAPES[state]}
		</svg>
	);
}

const SHAPES: Record<MarkState, React.ReactNode> = {
	queued: (
		<>
			<circle cx="10" cy="7" r="5.4" />
			<path d="M10 4.1V7.2l2.1 1.3" />
		</>
	),
	sent: <path className="t" d="M5.6 7.5 8.6 10.5 14.6 4" />,
	delivered: (
		<>
			<path className="t" d="M3 7.5 6 10.5 11.6 4" />
			<path className="t t2" d="M9.3 9 10.8 10.5 16.9 4" />
		</>
	),
	read: (
		<>
			<rect className="body" x="0" y="0.5" width="20" height="13" rx="6.5" />
			<path className="t cutout" d="M4.4 7.3 6.7 9.6 11 4.7" />
			<path className="t t2 cutout" d="M9.2 8.6 10.2 9.6 15.4 4.7" />
		</>
	),
	part: (
		<>
			<path d="M4.4 7.3 6.7 9.6 11 4.7" />
			<path d="M9.2 8.6 10.2 9.6 15.4 4.7" />
		</>
	),
	failed: (
		<>
			<path className="body" d="M10 .4c.55 0 1 .28 1.27.74l6.1 10.6A1.47 1.47 0 0 1 16.1 14H3.9a1.47 1.47 0 0 1-1.27-2.26l6.1-10.6C9 .68 9.45.4 10 .4Z" />
			<path className="cutout" d="M10 4.9v3.7M10 11.3v.01" strokeWidth="1.9" />
		</>
	),
	recalled: <path d="M5 5h7.2a3.3 3.3 0 0 1 0 6.6H8.4M7.6 2.2 4.8 5l2.8 2.8" />,
};
