"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { FirstSteps, FirstStepsText, useIsBeginner } from "#components/first-steps/first-steps";
import { KeyHint } from "#components/keyboard/key-hint";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-provider";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { Button, buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";
import { KeyHintsLine } from "./key-hints-line";

/** The reading pane while no letter is open: the unread count, or a hint about the mailbox. */
export function EmptyPane({ mailbox }: { mailbox: ShownMailbox }) {
	const t = useTranslations("emptyPane");
	const chat = useTranslations("chat");
	const { write } = useCompose();
	const name = useLive((state) => state.account.profile.name.split(" ")[0] ?? "");
	const unread = useLive((state) => state.account.counts.inbox?.unread ?? 0);
	const noMail = useLive((state) => Object.values(state.account.counts).every(({ total }) => total === 0));
	const isBeginner = useIsBeginner(mailbox);
	const inbox = mailbox === "inbox";
	const title = inbox ? (unread > 0 ? t("waiting", { count: unread }) : noMail ? t("nothing", { name }) : t("allRead", { name })) : t(`titles.${mailbox}`);
	return (
		<section className="pane read [--bg:var(--paper)]">
			<div className="border-b border-line" />
			<EmptyState
				title={title}
				actions={
					isBeginner ? (
						<FirstSteps />
					) : mailbox === "chats" ? (
						<Link href="/chats/new" prefetch={false} className={buttonClass("solid")}>
							{chat("newChat")}
						</Link>
					) : (
						<Button look="solid" onClick={() => write()}>
							{t("write")} <KeyHint id="compose" bare />
						</Button>
					)
				}
			>
				<EmptyPaneText mailbox={mailbox} unread={unread} noMail={noMail} /> {isBeginner ? <FirstStepsText /> : null}
			</EmptyState>
			<KeyHintsLine empty />
		</section>
	);
}

/** A hint about the mailbox, with the account's shortcuts if they are assigned. */
function EmptyPaneText({ mailbox, unread, noMail }: { mailbox: ShownMailbox; unread: number; noMail: boolean }) {
	const t = useTranslations("emptyPane");
	const keysOf = useKeysOf();
	const [next, previous] = [keysOf("next"), keysOf("previous")];
	if (mailbox === "inbox" && unread > 0) return next && previous ? t("walk", { next, previous }) : t("pick");
	if (mailbox === "inbox") return t(noMail ? "first" : "rest");
	const key = mailbox === "starred" ? keysOf("star") : mailbox === "archive" ? keysOf("archive") : undefined;
	const press = key && (mailbox === "starred" || mailbox === "archive") ? t(`press.${mailbox}`, { key }) : "";
	return `${t(`words.${mailbox}`)} ${press}`;
}
