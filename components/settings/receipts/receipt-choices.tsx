"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Avatar } from "#components/ui/avatar";
import { Button } from "#components/ui/controls/button";
import type { Page, ReceiptChoiceView } from "#lib/contracts/views";
import { useReceiptChoices } from "./use-receipt-choices";

/** The people for whom the setting for everybody does not hold; it is decided on their pages. */
export function ReceiptChoices({ page }: { page: Page<ReceiptChoiceView> }) {
	const t = useTranslations("settings.receipts.people");
	const list = useRef<HTMLUListElement>(null);
	const { choices, more, busy, showMore, clear } = useReceiptChoices(page);
	return (
		<div className="max-w-[640px] border-t border-line py-[22px]">
			<h2 id="receipt-choices" className="text-body/5 font-strong">
				{t("name")}
			</h2>
			<p className="mt-1 text-small/[17px] text-pretty text-ink-3">
				{t.rich("why", {
					link: (words) => (
						<Link href="/people" className="text-ink-2 underline">
							{words}
						</Link>
					),
				})}
			</p>
			{choices.length > 0 ? (
				<ul ref={list} tabIndex={-1} aria-labelledby="receipt-choices" className="mt-3 border-t border-line outline-none">
					{choices.map(({ person, share }) => (
						<li key={person.handle} className="flex min-h-12 items-center gap-3 border-b border-line py-2">
							<Avatar person={person} size={24} />
							<span className="min-w-0 flex-1">
								<Link href={`/people/${person.handle}`} prefetch={false} className="block truncate font-medium text-ink">
									{person.name}
								</Link>
								<span className="block text-small text-ink-3">{t(share ? "sees" : "doesNotSee")}</span>
							</span>
							<Button
								busy={busy === person.handle}
								aria-label={t("clearName", { name: person.name })}
								onClick={() => void clear(person).then(() => list.current?.focus())}
							>
								{t("clear")}
							</Button>
						</li>
					))}
				</ul>
			) : (
				<p className="mt-2 text-ink-3">{t("nobody")}</p>
			)}
			{more ? (
				<Button className="mt-3" busy={busy === "more"} onClick={() => void showMore()}>
					{t("more")}
				</Button>
			) : null}
		</div>
	);
}
