"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { usePending } from "#components/panes/pending-navigation";

/** A row of a side list: a link of two lines with a picture before them; current while a page below its address is open. */
export function SideRow({ href, picture, title, detail, aside }: { href: string; picture: ReactNode; title: ReactNode; detail: ReactNode; aside?: ReactNode }) {
	const pathname = usePathname();
	const { to, begin } = usePending();
	const isOpen = isBelow(pathname, href);
	return (
		<Link
			href={href}
			prefetch={false}
			data-row=""
			onNavigate={() => begin(null, href)}
			aria-current={isOpen ? "page" : undefined}
			className={clsx(
				"focus-inside grid min-h-14 grid-cols-[32px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line px-4 py-2 text-ink no-underline max-md:min-h-16",
				(to === null ? isOpen : isBelow(to, href)) ? "bg-sel [--bg:var(--sel)]" : "hover:bg-hover hover:[--bg:var(--hover)]",
			)}
		>
			{picture}
			<span className="grid min-w-0 leading-[19px]">
				<span dir="auto" className="truncate font-medium">
					{title}
				</span>
				<span className="truncate text-small text-ink-3">{detail}</span>
			</span>
			{aside}
		</Link>
	);
}

function isBelow(path: string, href: string): boolean {
	return path === href || path.startsWith(`${href}/`);
}
