/** A block of a skeleton screen; its size is that of the content, so that nothing shifts. */
export function SkeletonBlock({ width, height = 10, round = false }: { width: string; height?: number; round?: boolean }) {
	return <span className="skeleton-block block bg-sel opacity-80" style={{ width, height: round ? width : height, borderRadius: round ? "50%" : 2 }} />;
}
