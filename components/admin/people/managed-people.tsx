"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { LinkDialog } from "#components/admin/link-dialog";
import { ListEnd } from "#components/admin/list-end";
import { SearchField } from "#components/admin/search-field";
import { usePagedList } from "#components/admin/use-paged-list";
import { SegmentedControl } from "#components/ui/controls/segmented-control";
import type { ManagedAccountView, Page } from "#lib/contracts/views";
import { ManagedPerson } from "./managed-person";

const STATES = ["all", "waiting", "suspended"] as const;
type Filter = { query: string; state: (typeof STATES)[number] };

/** The people of the site, and what an administrator can do for them. */
export function ManagedPeople({ page, state }: { page: Page<ManagedAccountView>; state: Filter["state"] }) {
	const t = useTranslations("admin.people");
	const { listAccounts } = useAdminActions();
	const { items, hasMore, busy, filter, narrow, problem, showMore, edit } = usePagedList<ManagedAccountView, Filter>(
		page,
		{ query: "", state },
		({ state: wanted, ...input }) => listAccounts({ ...input, ...(wanted === "all" ? {} : { state: wanted }) }),
	);
	const [link, setLink] = useState<{ title: string; why: string; url: string } | null>(null);
	return (
		<>
			<div className="flex flex-wrap items-start gap-3 border-t border-line pt-4">
				<SearchField id="people-search" label={t("search")} value={filter.query} onChange={(query) => narrow({ query })} />
				<span id="people-state" className="sr-only">
					{t("state")}
				</span>
				<SegmentedControl
					labelledBy="people-state"
					value={filter.state}
					options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
					onChange={(wanted) => narrow({ state: wanted })}
				/>
			</div>
			<ul aria-label={t("label")} aria-busy={busy || undefined} className="border-t border-line">
				{items.map((person) => (
					<ManagedPerson
						key={person.handle}
						person={person}
						onChanged={(changed) => edit((shown) => shown.map((other) => (other.handle === changed.handle ? changed : other)))}
						onLink={(url) => setLink({ title: t("linkTitle", { name: person.name }), why: t("linkWhy"), url })}
					/>
				))}
			</ul>
			<ListEnd
				problem={problem}
				empty={items.length === 0 ? t(filter.state === "waiting" && !filter.query ? "nobodyWaits" : "nobody") : null}
				busy={busy}
				hasMore={hasMore}
				onMore={showMore}
			/>
			<LinkDialog link={link} onClose={() => setLink(null)} />
		</>
	);
}
