"use client";

import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";
import { usePending } from "./pending-navigation";

/** A link in the row of views below a pane's head. */
export function Tab({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
	const { begin } = usePending();
	return (
		<Link
			href={href}
			prefetch={false}
			onNavigate={() => begin(null, href)}
			aria-current={isCurrent ? "page" : undefined}
			className={clsx(
				"focus-inside relative inline-flex items-center gap-1.5 whitespace-nowrap no-underline forced-colors:-mx-2 forced-colors:px-2",
				isCurrent ? "font-strong text-ink after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:bg-ink" : "font-[500] text-ink-3 hover:text-ink",
			)}
		>
			{children}
		</Link>
	);
}
