type Overlays = typeof import("./overlays");

let source = (): Promise<Overlays> => import("./overlays");

/** Every part of the interface that opens over something, loaded together, since these share most of what they need. */
export function overlayParts(): Promise<Overlays> {
	return source();
}

/** Has them come in a larger file that the page loads anyway, instead of once there and once alone. */
export function bringOverlaysWith(larger: () => Promise<Overlays>): void {
	source = larger;
}
