"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { answerTo, type ReplyKind } from "#components/compose/unsent/letter-draft";
import { useKey } from "#components/keyboard/keyboard-provider";
import { LedgerPanel } from "#components/ledger/ledger-panel";
import { useLedger } from "#components/ledger/use-ledger";
import { useLive, useRewindTo } from "#components/live/live-provider";
import { DeleteDialog } from "#components/mail/delete-dialog";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useShareMarked } from "#components/mail/marked-letter";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { useExpanded } from "#components/thread/use-expanded";
import { useMarkOpened } from "#components/thread/use-mark-opened";
import { useThread } from "#components/thread/use-thread";
import { useThreadKeys } from "#components/thread/use-thread-keys";
import type { MessageView } from "#lib/contracts/views";
import { KeyHintsLine } from "./key-hints-line";
import { LetterArticle } from "./letter-article";
import { LetterNotFound } from "./letter-not-found";
import { LetterToolbar } from "./letter-toolbar";

interface Props {
	mailbox: ShownMailbox;
	messageId: string;
	threadId: string;
	items: MessageView[];
	seq: number;
}

/** The reading pane: a thread, its earlier letters folded, the open one and the newest unfolded. Its actions are for the marked letter. */
export function LetterPane({ mailbox, messageId, threadId, items, seq }: Props) {
	const t = useTranslations("letter");
	const router = useRouter();
	const own = useLive((state) => state.account.profile.handle);
	const leaving = useLive((state) => state.optimistic[messageId]?.patch === "gone");
	useRewindTo(seq);
	const letters = useThread(threadId, items, seq);
	const letter = letters.find(({ id }) => id === messageId);
	const [markedId, mark] = useState(messageId);
	const marked = letters.find(({ id }) => id === markedId) ?? letter;
	useShareMarked(marked);
	const { isUnfolded, turn } = useExpanded(letters, messageId);
	const [confirming, setConfirming] = useState(false);
	const { write } = useCompose();
	const act = useLetterActions();
	const ledger = useLedger();
	const known = new Set(items.map(({ id }) => id));
	useMarkOpened(letters.filter(({ id }) => isUnfolded(id)));

	const answer = (to: MessageView | undefined, kind: ReplyKind) => {
		if (to) write(answerTo(to, kind, own, { re: t("re"), fwd: t("fwd"), quoted: t("quoted", { name: to.from.name, handle: to.from.handle }) }));
	};
	useKey("reply", () => answer(marked, "reply"));
	useKey("replyAll", () => answer(marked, "replyAll"));
	useKey("forward", () => answer(marked, "forward"));
	useThreadKeys(markedId);
	const ofMarked = marked?.deliveries ? marked.id : null;
	useKey("deliveries", ofMarked && ledger.openId !== ofMarked ? () => ledger.open(ofMarked) : ledger.openId ? ledger.close : null);

	// Whoever deletes it here is on the way back to the list; only what others did has to be told.
	if (!letter || !marked) return leaving ? <section className="pane read [--bg:var(--paper)]" data-letter /> : <LetterNotFound />;
	const inLedger = letters.find(({ id, deliveries }) => id === ledger.openId && deliveries);

	return (
		<>
			<section aria-label={t("toolbar")} className="pane read [--bg:var(--paper)]" data-letter>
				<LetterToolbar
					letter={marked}
					among={letters.length}
					mailbox={mailbox}
					onAnswer={(kind) => answer(marked, kind)}
					onDelete={() => setConfirming(true)}
				/>
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
							marked={each === marked}
							fresh={!known.has(each.id)}
							onMark={() => mark(each.id)}
							onToggle={letters.length > 1 ? () => turn(each.id) : null}
							onAnswer={answer}
						/>
					))}
				</div>
				<KeyHintsLine sent={ofMarked !== null} />
			</section>
			{inLedger?.deliveries ? <LedgerPanel key={inLedger.id} letter={inLedger} summary={inLedger.deliveries} onClose={ledger.close} /> : null}
			<DeleteDialog
				open={confirming}
				onOpenChange={setConfirming}
				onConfirm={() => {
					// First away from its page, which would otherwise be asked for once more when it is gone.
					router.push(`/${mailbox}`);
					void act.deleteForGood(marked);
				}}
			/>
		</>
	);
}
