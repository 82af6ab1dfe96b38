"use client";

import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { FirstSteps, FirstWords, useIsBeginner } from "#components/first-steps/first-steps";
import { KeyHint } from "#components/keyboard/key-hint";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-provider";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { Button } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";
import { KeyHintsLine } from "./key-hints-line";

/** The reading pane while no letter is open: what waits, or that nothing does. */
export function EmptyPane({ mailbox }: { mailbox: ShownMailbox }) {
	const t = useTranslations("emptyPane");
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
			<EmptyState
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
				<BlankWords mailbox={mailbox} unread={unread} none={none} /> {beginner ? <FirstWords /> : null}
			</EmptyState>
			<KeyHintsLine blank />
		</section>
	);
}

/** What could be done here, with this person's own keys where they have any for it. */
function BlankWords({ mailbox, unread, none }: { mailbox: ShownMailbox; unread: number; none: boolean }) {
	const t = useTranslations("emptyPane");
	const keysOf = useKeysOf();
	const [next, previous] = [keysOf("next"), keysOf("previous")];
	if (mailbox === "inbox" && unread > 0) return next && previous ? t("walk", { next, previous }) : t("pick");
	if (mailbox === "inbox") return t(none ? "first" : "rest");
	const key = mailbox === "starred" ? keysOf("star") : mailbox === "archive" ? keysOf("archive") : undefined;
	const press = key && (mailbox === "starred" || mailbox === "archive") ? t(`press.${mailbox}`, { key }) : "";
	return `${t(`words.${mailbox}`)} ${press}`;
}
