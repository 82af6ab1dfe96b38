"use client";

import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { FirstSteps, FirstWords, useIsBeginner } from "#components/first-steps/first-steps";
import { KeyHint } from "#components/keyboard/key-hint";
import { useLive } from "#components/live/live-mailbox";
import { Blank } from "#components/ui/blank";
import { Button } from "#components/ui/button";
import type { ShownMailbox } from "./mailboxes";
import { ReadingKeys } from "./reading-keys";

/** The reading pane while no letter is open: what waits, or that nothing does. */
export function BlankPane({ mailbox }: { mailbox: ShownMailbox }) {
	const t = useTranslations("blank");
	const { write } = useCompose();
	const name = useLive((state) => state.account.profile.name.split(" ")[0] ?? "");
	const unread = useLive((state) => state.account.counts.inbox?.unread ?? 0);
	const none = useLive((state) => Object.values(state.account.counts).every(({ total }) => total === 0));
	const beginner = useIsBeginner(mailbox);
	const inbox = mailbox === "inbox";
	const title = inbox ? (unread > 0 ? t("waiting", { count: unread }) : none ? t("nothing", { name }) : t("allRead", { name })) : t(`titles.${mailbox}`);
	return (
		<section className="pane read [--bg:var(--paper)]">
			<div className="border-b border-line" />
			<Blank
				title={title}
				actions={
					beginner ? (
						<FirstSteps />
					) : (
						<Button look="solid" onClick={() => write()}>
							{t("write")} <KeyHint id="compose" bare />
						</Button>
					)
				}
			>
				{inbox ? t(unread > 0 ? "pick" : none ? "first" : "rest") : t(`words.${mailbox}`)} {beginner ? <FirstWords /> : null}
			</Blank>
			<ReadingKeys blank />
		</section>
	);
}
