/** A copy's state as the strip draws it; `off` is delivered to someone who sends no read receipts. */
export type StripStep = "read" | "delivered" | "off" | "sent" | "queued" | "recalled" | "failed";

/** Most advanced state first. */
export const STRIP_ORDER: readonly StripStep[] = ["read", "delivered", "off", "sent", "queued", "recalled", "failed"];
const MAX_BARS = 60;

interface Size {
	bar: number;
	gap: number;
	above: number;
	below: number;
	/** More copies than this are shown as shares. */
	max: number;
	/** Fills the width of its container, however many bars. */
	fills?: boolean;
}
const SIZES: Record<"small" | "large" | "hero" | "heroSmall", Size> = {
	small: { bar: 4, gap: 2, above: 15, below: 5, max: MAX_BARS },
	large: { bar: 9, gap: 4, above: 27, below: 9, max: MAX_BARS },
	hero: { bar: 7, gap: 3, above: 128, below: 2, max: 200, fills: true },
	heroSmall: { bar: 7, gap: 3, above: 80, below: 2, max: MAX_BARS, fills: true },
};
const HEIGHTS: Record<Exclude<StripStep, "failed">, number> = { read: 1, delivered: 0.72, off: 0.72, sent: 0.45, queued: 0.2, recalled: 0.2 };

/** One bar per copy, its height is the copy's progress. Above `max` copies the bars are shares of the total. */
export function DeliveryStrip({ counts, label, size = "small" }: { counts: Partial<Record<StripStep, number>>; label: string; size?: keyof typeof SIZES }) {
	const { bar, gap, above, below, max, fills = false } = SIZES[size];
	const steps = bars(counts, max);
	const width = Math.max(steps.length * (bar + gap) - gap, 6 * (bar + gap) - gap);
	return (
		<svg
			className="strip"
			width={fills ? "100%" : width}
			height={above + below}
			viewBox={`0 0 ${width} ${above + below}`}
			preserveAspectRatio={fills ? "none" : undefined}
			role="img"
			aria-label={label}
		>
			{steps.map((step, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a bar is its position
				<Bar key={index} step={step} x={index * (bar + gap)} bar={bar} above={above} below={below} />
			))}
			<rect className="rail" x="0" y={above} width={width} height="1" />
		</svg>
	);
}

function Bar({ step, x, bar, above, below }: { step: StripStep; x: number } & Pick<Size, "bar" | "above" | "below">) {
	if (step === "failed") return <rect className="failed" x={x} y={above + 1} width={bar} height={below - 1} />;
	const height = Math.round(above * HEIGHTS[step]);
	if (step === "off") return <rect className="off" x={x + 0.5} y={above - height + 0.5} width={bar - 1} height={height} />;
	return <rect className={step} x={x} y={above - height} width={bar} height={height} />;
}

function bars(counts: Partial<Record<StripStep, number>>, max: number): StripStep[] {
	const total = STRIP_ORDER.reduce((sum, step) => sum + (counts[step] ?? 0), 0);
	const scale = total > max ? max / total : 1;
	return STRIP_ORDER.flatMap((step) => {
		const count = counts[step] ?? 0;
		// Every state keeps at least one bar: one failed copy among thousands stays visible.
		return Array.from({ length: count === 0 ? 0 : Math.max(1, Math.round(count * scale)) }, () => step);
	});
}
