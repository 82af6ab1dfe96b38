"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyHint } from "#components/keyboard/key-hint";
import { useKey } from "#components/keyboard/keyboard-provider";
import { type SettingsActions, SettingsActionsProvider } from "./settings-actions";
import { SettingsNav } from "./settings-nav";

/** Settings replace list and letter: the list of sections and the open section. On a phone, one at a time. */
export function SettingsFrame({ actions, children }: { actions: SettingsActions; children: ReactNode }) {
	const t = useTranslations("settings");
	const router = useRouter();
	const open = useSelectedLayoutSegment();
	useKey("back", () => router.push("/inbox"));
	return (
		<section className="pane wide [--bg:var(--paper)]">
			<header className="print:hidden flex items-center gap-2 border-b border-line px-4 max-md:h-14 max-md:px-2">
				<Link href={open ? "/settings" : "/inbox"} className="flex h-11 items-center gap-2 rounded-2 px-2 text-ink-2 no-underline md:hidden">
					<ArrowLeft className="glyph-l" aria-hidden="true" />
					{t(open ? "title" : "toInbox")}
				</Link>
				<Link href="/inbox" className="-ms-2 flex h-8 items-center gap-2 rounded-2 px-2 text-ink-2 no-underline hover:bg-hover hover:text-ink max-md:hidden">
					<ArrowLeft className="glyph" aria-hidden="true" />
					{t("toInbox")} <KeyHint id="back" />
				</Link>
			</header>
			<div className="grid min-h-0 grid-cols-[204px_minmax(0,1fr)] max-md:grid-cols-1 print:block">
				<SettingsNav />
				<div className="min-h-0 overflow-y-auto print:overflow-visible px-12 max-lg:px-8 max-md:px-4">
					<div className="max-w-[880px] pb-16">
						<SettingsActionsProvider actions={actions}>{children}</SettingsActionsProvider>
					</div>
				</div>
			</div>
			<div className="border-t border-line max-md:hidden" />
		</section>
	);
}
