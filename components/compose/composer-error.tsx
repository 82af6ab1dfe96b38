import { CircleAlert } from "lucide-react";

/** Under the field it speaks of: what to do. */
export function ComposerError({ words }: { words?: string }) {
	if (!words) return null;
	return (
		<p role="alert" className="flex flex-none items-start gap-2 border-b border-line px-4 py-2 ps-18 text-small text-danger-text">
			<CircleAlert className="glyph-s mt-px" aria-hidden="true" />
			{words}
		</p>
	);
}
