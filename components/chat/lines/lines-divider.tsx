import clsx from "clsx";
import type { ReactNode } from "react";

/** Words between two lines of a chat, on a rule across it. */
export function LinesDivider({ tone, children }: { tone: "signal" | "plain"; children: ReactNode }) {
	return (
		<p
			className={clsx(
				"flex items-center gap-2 text-small font-strong before:h-px before:flex-1 after:h-px after:flex-1",
				tone === "signal" ? "text-signal-text before:bg-signal after:bg-signal" : "text-ink-3 before:bg-line-2 after:bg-line-2",
			)}
		>
			{children}
		</p>
	);
}
