import { encode } from "uqr";

/** Scanners want a quiet zone of four modules (ISO/IEC 18004, section 6.3.8). */
const BORDER = 4;

/** A QR code, always dark on white: scanners do not read the reverse. */
export function QrCode({ text, label }: { text: string; label: string }) {
	const { data, size } = encode(text, { border: BORDER });
	const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
	return (
		<svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="size-40 flex-none border border-line-2" shapeRendering="crispEdges">
			<rect width={size} height={size} fill="#fff" />
			<path d={path} fill="#0b1a21" />
		</svg>
	);
}
