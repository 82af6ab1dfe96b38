type Overlays = typeof import("./overlay-bundle");

let source = (): Promise<Overlays> => import("./overlay-bundle");

/** Loads all overlays together, since they share most of their code. */
export function loadOverlays(): Promise<Overlays> {
	return source();
}

/** Loads them from a larger chunk that the page needs anyway, so that no code is loaded twice. */
export function setOverlayLoader(loader: () => Promise<Overlays>): void {
	source = loader;
}
