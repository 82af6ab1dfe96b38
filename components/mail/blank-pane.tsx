"use client";

import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { useLive } from "#components/live/live-mailbox";
import { Blank } from "#components/ui/blank";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import type { ShownMailbox } from "./mailboxes";
import { ReadingKeys } from "./reading-keys";

/** The reading pane while no letter is open: what waits, or that nothing does. */
export function BlankPane({ mailbox }: { mailbox: ShownMailbox }) {
	const t = useTranslations("blank");
	const { write } = useCompose();
	const name = useLive((state) => state.account.profile.name.split(" ")[0] ?? "");
	const unread = useLive((state) => state.account.counts.inbox?.unread ?? 0);
	const total = useLive((state) => (mailbox === "starred" || mailbox === "all" ? null : (state.account.counts[mailbox]?.total ?? 0)));
	const inbox = mailbox === "inbox";
	const title = inbox ? (unread > 0 ? t("waiting", { count: unread }) : total === 0 ? t("nothing", { name }) : t("allRead", { name })) : t(`titles.${mailbox}`);
	return (
		<main className="pane read [--bg:var(--paper)]" id="letter">
			<div className="border-b border-line" />
			<Blank
				title={title}
				actions={
					<Button look="solid" onClick={() => write()}>
						{t("write")} <Kbd bare>c</Kbd>
					</Button>
				}
			>
				{inbox ? t(unread > 0 ? "pick" : total === 0 ? "first" : "rest") : t(`words.${mailbox}`)}
			</Blank>
			<ReadingKeys blank />
		</main>
	);
}
