"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { KeyHintsLine } from "#components/letter/key-hints-line";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

/** The reading pane while no group is open. */
export function GroupsEmpty() {
	const t = useTranslations("groups");
	return (
		<section className="pane read [--bg:var(--paper)]">
			<div className="border-b border-line" />
			<EmptyState
				title={t("emptyTitle")}
				actions={
					<Link href="/groups/new" prefetch={false} className={buttonClass("solid")}>
						{t("newGroup")}
					</Link>
				}
			>
				{t("emptyWords")}
			</EmptyState>
			<KeyHintsLine empty />
		</section>
	);
}
