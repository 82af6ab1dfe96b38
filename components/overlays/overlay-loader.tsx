type Overlays = typeof import("./overlay-bundle");

let source = (): Promise<Overlays> => import("./overlay-bundle");

/** Every part of the interface that opens over something, loaded together, since these share most of what they need. */
export function loadOverlays(): Promise<Overlays> {
	return source();
}

/** Has them come in a larger file that the page loads anyway, instead of once there and once alone. */
export function setOverlayLoader(larger: () => Promise<Overlays>): void {
	source = larger;
}
