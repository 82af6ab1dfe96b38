import clsx from "clsx";
import { CircleAlert } from "lucide-react";

/** Under the field it speaks of: what to do. In line with the fields' own words, or with the letter's. */
export function ComposerError({ id, words, ofLetter = false }: { id?: string; words?: string; ofLetter?: boolean }) {
	if (!words) return null;
	return (
		<p
			id={id}
			role="alert"
			className={clsx("flex flex-none items-start gap-2 px-4 py-2 text-small text-danger-text", !ofLetter && "border-b border-line ps-18 max-md:ps-21")}
		>
			<CircleAlert className="glyph-s mt-px flex-none" aria-hidden="true" />
			<span className="min-w-0 wrap-anywhere">{words}</span>
		</p>
	);
}
