"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { answerTo, type ReplyKind } from "#components/compose/letter-draft";
import { useKey } from "#components/keyboard/keyboard-provider";
import { LedgerPanel } from "#components/ledger/ledger-panel";
import { useLedger } from "#components/ledger/use-ledger";
import { useLive, useReadAt } from "#components/live/live-mailbox";
import type { MessageView } from "#lib/contracts/views";
import { AnswerBar } from "./answer-bar";
import { DeleteDialog } from "./delete-dialog";
import { LetterArticle } from "./letter-article";
import { LetterGone } from "./letter-gone";
import { LetterToolbar } from "./letter-toolbar";
import type { ShownMailbox } from "./mailboxes";
import { ReadingKeys } from "./reading-keys";
import { useLetterActions } from "./use-letter-actions";
import { useMarkOpened } from "./use-mark-opened";
import { useThread } from "./use-thread";
import { useThreadKeys } from "./use-thread-keys";
import { useUnfolded } from "./use-unfolded";

interface Props {
	mailbox: ShownMailbox;
	messageId: string;
	threadId: string;
	items: MessageView[];
	seq: number;
}

/** The reading pane: a thread, its earlier letters folded, the open one and the newest unfolded. */
export function LetterPane({ mailbox, messageId, threadId, items, seq }: Props) {
	const t = useTranslations("letter");
	const router = useRouter();
	const own = useLive((state) => state.account.profile.handle);
	const leaving = useLive((state) => state.guesses[messageId]?.patch === "gone");
	useReadAt(seq);
	const letters = useThread(threadId, items, seq);
	const letter = letters.find(({ id }) => id === messageId);
	const newest = letters.at(-1);
	const { isUnfolded, turn } = useUnfolded(letters, messageId);
	const [confirming, setConfirming] = useState(false);
	const { write } = useCompose();
	const act = useLetterActions();
	const ledger = useLedger();
	const known = new Set(items.map(({ id }) => id));
	useMarkOpened(letters.filter(({ id }) => isUnfolded(id)));

	const answer = (kind: ReplyKind) => {
		// An answer goes on from where the thread stands; what is passed on is what was opened.
		const to = kind === "forward" ? (letter ?? newest) : (newest ?? letter);
		if (to) write(answerTo(to, kind, own, { re: t("re"), fwd: t("fwd"), quoted: t("quoted", { name: to.from.name, handle: to.from.handle }) }));
	};
	useKey("reply", () => answer("reply"));
	useKey("replyAll", () => answer("replyAll"));
	useKey("forward", () => answer("forward"));
	useThreadKeys(messageId);
	const sent = letters.findLast((each) => each.deliveries);
	useKey("deliveries", sent ? () => (ledger.openId ? ledger.close() : ledger.open(letter?.deliveries ? letter.id : sent.id)) : null);

	// Whoever deletes it here is on the way back to the list; only what others did has to be told.
	if (!letter || !newest) return leaving ? <section className="pane read [--bg:var(--paper)]" data-letter /> : <LetterGone />;
	const inLedger = letters.find(({ id, deliveries }) => id === ledger.openId && deliveries);

	return (
		<>
			<section aria-label={t("toolbar")} className="pane read [--bg:var(--paper)]" data-letter>
				<LetterToolbar letter={letter} mailbox={mailbox} onAnswer={answer} onDelete={() => setConfirming(true)} />
				<div className="flex min-h-0 scroll-pb-20 flex-col overflow-y-auto overscroll-contain [@media(height<480px)]:scroll-pb-2">
					<div className="px-7 pt-[18px] pb-3.5 ps-18 max-md:px-4 max-md:ps-4">
						<h1 dir="auto" className="text-subject font-head tracking-head text-balance wrap-anywhere">
							{letter.subject || t("noSubject")}
						</h1>
						{letters.length > 1 ? <p className="mt-[5px] text-small text-ink-3">{t("count", { count: letters.length })}</p> : null}
					</div>
					{letters.map((each) => (
						<LetterArticle
							key={each.id}
							letter={each}
							own={own}
							open={isUnfolded(each.id)}
							fresh={!known.has(each.id)}
							onToggle={letters.length > 1 ? () => turn(each.id) : null}
						/>
					))}
					<AnswerBar newest={newest} own={own} onAnswer={answer} />
				</div>
				<ReadingKeys sent={sent !== undefined} />
			</section>
			{inLedger?.deliveries ? <LedgerPanel key={inLedger.id} letter={inLedger} summary={inLedger.deliveries} onClose={ledger.close} /> : null}
			<DeleteDialog
				open={confirming}
				onOpenChange={setConfirming}
				onConfirm={() => {
					// First away from its page, which would otherwise be asked for once more when it is gone.
					router.push(`/${mailbox}`);
					void act.deleteForGood(letter);
				}}
			/>
		</>
	);
}
