import type { ReactNode } from "react";

/** A group of components: name and description at the side, states beside them. */
export function Family({ name, description, children }: { name: string; description: string; children: ReactNode }) {
	return (
		<section aria-label={name} className="grid grid-cols-[200px_minmax(0,1fr)] gap-8 border-b border-line py-6 max-md:grid-cols-1 max-md:gap-4">
			<div>
				<h2 className="font-strong">{name}</h2>
				<p className="text-small text-pretty text-ink-3">{description}</p>
			</div>
			<div className="grid min-w-0 gap-5">{children}</div>
		</section>
	);
}

/** A row of states. */
export function States({ children }: { children: ReactNode }) {
	return <div className="flex flex-wrap items-start gap-x-6 gap-y-4">{children}</div>;
}

/** One state with its name. */
export function State({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
	return (
		<div className={`grid min-w-0 content-start justify-items-start gap-1.5 ${wide ? "w-full" : ""}`}>
			<div className={wide ? "w-full min-w-0" : "max-w-full"}>{children}</div>
			<span className="text-small text-ink-3">{name}</span>
		</div>
	);
}
