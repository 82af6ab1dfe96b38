"use client";

import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { KeyHint } from "#components/keyboard/key-hint";
import { useKeyActions } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-provider";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { nameOf } from "#components/mail/people-line";
import { Button } from "#components/ui/controls/button";
import { useInvitedBy } from "./invited-by";

/** Whether to offer the first steps: in the inbox and in Sent, until the account has sent something. */
export function useIsBeginner(mailbox: ShownMailbox): boolean {
	const hasSentNothing = useLive((state) => (state.account.counts.sent?.total ?? 0) === 0);
	return hasSentNothing && (mailbox === "inbox" || mailbox === "sent");
}

/** Buttons for the first steps: write (to the inviter, if there is one) and invite. */
export function FirstSteps() {
	const t = useTranslations("firstSteps");
	const { write } = useCompose();
	const inviter = useInvitedBy();
	const { run } = useKeyActions();
	return (
		<>
			{inviter ? (
				<Button look="solid" onClick={() => write(newDraft({ to: [{ address: inviter.handle, person: inviter }] }))} className="min-w-0">
					<span className="max-w-[28ch] truncate">{t("writeTo", { name: nameOf(inviter) })}</span>
				</Button>
			) : (
				<Button look="solid" onClick={() => write()}>
					{t("write")} <KeyHint id="compose" bare />
				</Button>
			)}
			<Button onClick={() => run("invite")}>{t("invite")}</Button>
		</>
	);
}

export function FirstStepsText() {
	const t = useTranslations("firstSteps");
	const inviter = useInvitedBy();
	return inviter ? t("invitedWords", { name: nameOf(inviter) }) : t("words");
}

/** The first steps below the list, on phones, which have no reading pane beside it. */
export function FirstStepsBelow({ mailbox }: { mailbox: ShownMailbox }) {
	const t = useTranslations("firstSteps");
	if (!useIsBeginner(mailbox)) return null;
	return (
		<section aria-label={t("title")} className="grid gap-3 px-4 py-6 md:hidden">
			<p className="text-body text-pretty text-ink-2">
				<FirstStepsText />
			</p>
			<div className="flex flex-wrap gap-2">
				<FirstSteps />
			</div>
		</section>
	);
}
