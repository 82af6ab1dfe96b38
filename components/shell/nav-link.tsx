"use client";

import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { useFormatter } from "next-intl";
import { usePending } from "#components/panes/pending-navigation";

interface Props {
	href: string;
	/** Where the page appears, for its skeleton. */
	pane?: "list";
	icon: LucideIcon;
	name: string;
	isOpen: boolean;
	count: number;
	/** What the count says, for assistive technology. */
	countWords: string;
	/** Whether the count stands out. */
	strong: boolean;
}

/** A link of the sidebar, with a count where there is one; its icon alone where the sidebar is narrow. */
export function NavLink({ href, pane, icon: Icon, name, isOpen, count, countWords, strong }: Props) {
	const format = useFormatter();
	const { to, begin } = usePending();
	return (
		<Link
			href={href}
			prefetch={false}
			onNavigate={() => begin(pane ?? null, href)}
			aria-current={isOpen ? "page" : undefined}
			title={name}
			className={clsx(
				"relative flex h-(--nav-h) items-center gap-[9px] rounded-2 px-2 no-underline max-lg:h-[34px] max-lg:justify-center max-lg:px-0",
				"in-[.app:has(.ledger)]:h-[34px] in-[.app:has(.ledger)]:justify-center in-[.app:has(.ledger)]:px-0",
				(to === null ? isOpen : to.split("/")[1] === href.slice(1)) ? "bg-sel font-strong text-ink" : "text-ink-2 hover:bg-hover",
			)}
		>
			<Icon className="glyph" aria-hidden="true" />
			<span className="side-words truncate">{name}</span>
			{count > 0 ? (
				<>
					<span
						aria-hidden="true"
						className={clsx(
							"mono ms-auto max-lg:absolute max-lg:end-0 max-lg:top-0 max-lg:text-[9.5px]/3 in-[.app:has(.ledger)]:absolute in-[.app:has(.ledger)]:end-0 in-[.app:has(.ledger)]:top-0",
							strong && "font-strong! text-ink",
						)}
					>
						{format.number(count)}
					</span>
					<span className="sr-only">{countWords}</span>
				</>
			) : null}
		</Link>
	);
}
