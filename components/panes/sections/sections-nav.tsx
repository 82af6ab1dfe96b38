"use client";

import clsx from "clsx";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { usePending } from "#components/panes/pending-navigation";
import type { Section } from "./section";

/** The sections, beside the open one; a phone shows the list at the address of the area instead. */
export function SectionsNav({ base, title, sections }: { base: string; title: string; sections: readonly Section[] }) {
	const open = useSelectedLayoutSegment();
	const { begin } = usePending();
	return (
		<nav aria-label={title} className="overflow-y-auto border-e border-line bg-paper-2 p-2 [--bg:var(--paper-2)] max-md:hidden print:hidden">
			{sections.map(({ id, icon: Icon, name }) => (
				<Link
					key={id}
					href={`${base}/${id}`}
					onNavigate={() => begin(null, `${base}/${id}`)}
					aria-current={open === id ? "page" : undefined}
					className={clsx(
						"flex h-(--nav-h) items-center gap-[9px] rounded-2 px-2 no-underline",
						open === id ? "bg-sel font-strong text-ink" : "text-ink-2 hover:bg-hover",
					)}
				>
					<Icon className="glyph" aria-hidden="true" />
					{name}
				</Link>
			))}
		</nav>
	);
}
