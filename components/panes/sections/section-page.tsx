import type { ReactNode } from "react";

/** One section: its title, a description, and what it is about. */
export function SectionPage({ name, lead, children }: { name: string; lead: string; children: ReactNode }) {
	return (
		<>
			<title>{`${name} · Pombo`}</title>
			<header className="pt-[34px] pb-[22px] max-md:pt-4">
				<h1 className="text-head font-head tracking-head">{name}</h1>
				<p className="mt-[3px] max-w-[66ch] text-pretty text-ink-2">{lead}</p>
			</header>
			{children}
		</>
	);
}
