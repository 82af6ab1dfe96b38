"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { Section } from "./section";

/** Every section with its description: the first page of an area, and its navigation on a phone. */
export function SectionsList({ base, title, sections }: { base: string; title: string; sections: readonly Section[] }) {
	return (
		<>
			<title>{`${title} · Pombo`}</title>
			<h1 className="pt-[34px] pb-[22px] text-head font-head tracking-head max-md:pt-4 max-md:pb-3">{title}</h1>
			<ul className="border-t border-line">
				{sections.map(({ id, icon: Icon, name, lead }) => (
					<li key={id} className="border-b border-line">
						<Link href={`${base}/${id}`} className="focus-inside flex min-h-16 items-center gap-4 py-3 no-underline hover:bg-hover max-md:gap-3">
							<Icon className="glyph-l text-ink-3" aria-hidden="true" />
							<span className="min-w-0 flex-1">
								<b className="block">{name}</b>
								<span className="block text-small text-pretty text-ink-3">{lead}</span>
							</span>
							<ChevronRight className="glyph text-ink-3" aria-hidden="true" />
						</Link>
					</li>
				))}
			</ul>
		</>
	);
}
