import type { ReactNode } from "react";
import { LogoMark } from "./logo";

/** Shown where there is no content: a sentence, and what can be done. */
export function EmptyState({
	title,
	children,
	actions,
	level: Heading = "h2",
}: {
	title: string;
	children?: ReactNode;
	actions?: ReactNode;
	level?: "h1" | "h2";
}) {
	return (
		<div className="grid h-full min-h-0 content-center justify-center gap-1.5 px-18 max-md:px-6">
			<div className="grid justify-items-start gap-1.5">
				<LogoMark className="-ms-1 mb-5 h-[106px] w-[120px] text-sel! [--wing:var(--signal)]!" />
				<Heading className="text-head font-head tracking-head">{title}</Heading>
				{children ? <p className="max-w-[46ch] text-body text-pretty text-ink-2">{children}</p> : null}
				{actions ? <div className="mt-3.5 flex flex-wrap gap-2">{actions}</div> : null}
			</div>
		</div>
	);
}
