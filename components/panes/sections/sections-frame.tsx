"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyHint } from "#components/keyboard/key-hint";
import { useKey } from "#components/keyboard/keyboard-provider";
import type { Section } from "./section";
import { SectionsNav } from "./sections-nav";

interface Props {
	/** The address of the area, which on a phone lists its sections. */
	base: string;
	title: string;
	sections: readonly Section[];
	children: ReactNode;
}

/** An area replaces list and letter: the list of its sections and the open one. On a phone, one at a time. */
export function SectionsFrame({ base, title, sections, children }: Props) {
	const t = useTranslations("settings");
	const router = useRouter();
	const open = useSelectedLayoutSegment();
	useKey("back", () => router.push("/inbox"));
	return (
		<section className="pane wide [--bg:var(--paper)]">
			<header className="print:hidden flex items-center gap-2 border-b border-line px-4 max-md:h-14 max-md:px-2">
				<Link href={open ? base : "/inbox"} className="flex h-11 items-center gap-2 rounded-2 px-2 text-ink-2 no-underline md:hidden">
					<ArrowLeft className="glyph-l" aria-hidden="true" />
					{open ? title : t("toInbox")}
				</Link>
				<Link href="/inbox" className="-ms-2 flex h-8 items-center gap-2 rounded-2 px-2 text-ink-2 no-underline hover:bg-hover hover:text-ink max-md:hidden">
					<ArrowLeft className="glyph" aria-hidden="true" />
					{t("toInbox")} <KeyHint id="back" />
				</Link>
			</header>
			<div className="grid min-h-0 grid-cols-[204px_minmax(0,1fr)] max-md:grid-cols-1 print:block">
				<SectionsNav base={base} title={title} sections={sections} />
				<div className="min-h-0 overflow-y-auto print:overflow-visible px-12 max-lg:px-8 max-md:px-4">
					<div className="max-w-[880px] pb-16">{children}</div>
				</div>
			</div>
			<div className="border-t border-line max-md:hidden" />
		</section>
	);
}
