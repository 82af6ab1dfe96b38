"use client";

import clsx from "clsx";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import { usePending } from "#components/panes/pending-navigation";
import { SETTINGS_SECTIONS } from "./settings-sections";

/** The sections, beside the open one; a phone shows the list at /settings instead. */
export function SettingsNav() {
	const t = useTranslations("settings");
	const open = useSelectedLayoutSegment();
	const { begin } = usePending();
	return (
		<nav aria-label={t("title")} className="overflow-y-auto border-e border-line bg-paper-2 p-2 [--bg:var(--paper-2)] max-md:hidden print:hidden">
			{SETTINGS_SECTIONS.map(({ id, icon: Icon }) => (
				<Link
					key={id}
					href={`/settings/${id}`}
					onNavigate={() => begin(null, `/settings/${id}`)}
					aria-current={open === id ? "page" : undefined}
					className={clsx(
						"flex h-(--nav-h) items-center gap-[9px] rounded-2 px-2 no-underline",
						open === id ? "bg-sel font-strong text-ink" : "text-ink-2 hover:bg-hover",
					)}
				>
					<Icon className="glyph" aria-hidden="true" />
					{t(`sections.${id}.name`)}
				</Link>
			))}
		</nav>
	);
}
