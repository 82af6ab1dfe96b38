import clsx from "clsx";
import { CircleAlert } from "lucide-react";

/** An error below its field. Aligned with the inputs, or with the text of the letter if `belowText`. */
export function ComposerError({ id, message, belowText = false }: { id?: string; message?: string; belowText?: boolean }) {
	if (!message) return null;
	return (
		<p
			id={id}
			role="alert"
			className={clsx("flex flex-none items-start gap-2 px-4 py-2 text-small text-danger-text", !belowText && "border-b border-line ps-18 max-md:ps-21")}
		>
			<CircleAlert className="glyph-s mt-px flex-none" aria-hidden="true" />
			<span className="min-w-0 wrap-anywhere">{message}</span>
		</p>
	);
}
