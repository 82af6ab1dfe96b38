"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { type ReplyKind, replyDraft } from "#components/compose/unsent/reply-draft";
import { useKey } from "#components/keyboard/keyboard-provider";
import { LedgerPanel } from "#components/ledger/ledger-panel";
import { useLedger } from "#components/ledger/use-ledger";
import { useLive, useRewindTo } from "#components/live/live-provider";
import { DeleteDialog } from "#components/mail/delete-dialog";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useShareMarked } from "#components/mail/marked-letter";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { useConversation } from "#components/thread/use-conversation";
import { useExpanded } from "#components/thread/use-expanded";
import { useMarkOpened } from "#components/thread/use-mark-opened";
import { useScrollToLetter } from "#components/thread/use-scroll-to-letter";
import { useThread } from "#components/thread/use-thread";
import { useThreadKeys } from "#components/thread/use-thread-keys";
import type { MessageView, ThreadView } from "#lib/contracts/views";
import { KeyHintsLine } from "./key-hints-line";
import { LetterArticle } from "./letter-article";
import { LetterNotFound } from "./letter-not-found";
import { LetterToolbar } from "./letter-toolbar";
import { ThreadLetters } from "./thread-letters";
import { ThreadViewers } from "./thread-viewers";

interface Props {
	mailbox: ShownMailbox;
	/** The letter that was asked for; null where the conversation was. */
	messageId: string | null;
	threadId: string;
	items: MessageView[];
	seq: number;
	/** Where lists show conversations, which the actions then apply to as a whole; else null: they apply to the marked letter. */
	thread: ThreadView | null;
}

/** The reading pane: a thread with the requested, the newest and unread letters expanded. */
export function LetterPane({ mailbox, messageId, threadId, items, seq, thread }: Props) {
	const t = useTranslations("letter");
	const router = useRouter();
	const ownHandle = useLive((state) => state.account.profile.handle);
	const rowId = thread ? threadId : (messageId ?? "");
	const isDeleting = useLive((state) => state.optimistic[rowId]?.patch === "gone");
	useRewindTo(seq);
	const letters = useThread(threadId, items, seq);
	const conversation = useConversation(thread, mailbox, seq);
	const letter = messageId === null ? letters.at(-1) : letters.find(({ id }) => id === messageId);
	// From `sent`, the newest letter of one's own is what was asked for, with its deliveries.
	const [requestedId] = useState(() => messageId ?? (mailbox === "sent" ? (items.findLast(({ deliveries }) => deliveries)?.id ?? null) : null));
	const [markedId, setMarkedId] = useState(() => requestedId ?? letters.at(-1)?.id ?? "");
	const marked = letters.find(({ id }) => id === markedId) ?? letter;
	useShareMarked(conversation ?? marked);
	const { isExpanded, toggle } = useExpanded(letters, requestedId);
	const scroller = useScrollToLetter(requestedId ?? (thread ? items.find(({ read }) => !read)?.id : undefined));
	const [confirming, setConfirming] = useState(false);
	const { write } = useCompose();
	const actions = useLetterActions();
	const ledger = useLedger();
	const loadedIds = new Set(items.map(({ id }) => id));
	useMarkOpened(letters.filter(({ id }) => isExpanded(id)));

	const reply = (to: MessageView | undefined, kind: ReplyKind) => {
		if (!to) return;
		const prefixes = { re: t("re"), fwd: t("fwd"), quoted: t("quoted", { name: to.from.name, handle: to.from.handle }) };
		write(replyDraft(to, kind, ownHandle, prefixes, letters.at(-1)?.receivedAt));
	};
	useKey("reply", () => reply(marked, "reply"));
	useKey("replyAll", () => reply(marked, "replyAll"));
	useKey("forward", () => reply(marked, "forward"));
	useThreadKeys(markedId);
	const markedLedgerId = marked?.deliveries ? marked.id : null;
	useKey("deliveries", markedLedgerId && ledger.openId !== markedLedgerId ? () => ledger.open(markedLedgerId) : ledger.openId ? ledger.close : null);

	// Deleted here: the page already navigates to the list. "Not found" is only for deletions made elsewhere.
	if (!letter || !marked || (thread && !conversation)) {
		return isDeleting ? <section className="pane read [--bg:var(--paper)]" data-letter /> : <LetterNotFound />;
	}
	const ledgerLetter = letters.find(({ id, deliveries }) => id === ledger.openId && deliveries);
	const subject = conversation?.subject ?? letter.subject;

	return (
		<>
			<section aria-label={t(conversation ? "conversation" : "toolbar")} className="pane read [--bg:var(--paper)]" data-letter>
				<LetterToolbar
					row={conversation ?? marked}
					threadSize={letters.length}
					mailbox={mailbox}
					onReply={(kind) => reply(marked, kind)}
					onDelete={() => setConfirming(true)}
				/>
				<div ref={scroller} className="flex min-h-0 scroll-pb-20 flex-col overflow-y-auto overscroll-contain [@media(height<480px)]:scroll-pb-2">
					<div className="px-7 pt-[18px] pb-3.5 ps-18 max-md:px-4 max-md:ps-4">
						<h1 dir="auto" className="text-subject font-head tracking-head text-balance wrap-anywhere">
							{subject || t("noSubject")}
						</h1>
						<p className="mt-[5px] flex flex-wrap gap-x-3 text-small text-ink-3 empty:hidden">
							{letters.length > 1 ? <span>{t("count", { count: letters.length })}</span> : null}
							<ThreadViewers threadId={threadId} letters={letters} />
						</p>
					</div>
					<ThreadLetters letters={letters} isExpanded={isExpanded}>
						{(each) => (
							<LetterArticle
								letter={each}
								ownHandle={ownHandle}
								open={isExpanded(each.id)}
								marked={each === marked}
								fresh={!loadedIds.has(each.id)}
								onMark={() => setMarkedId(each.id)}
								onToggle={letters.length > 1 ? () => toggle(each.id) : null}
								onReply={reply}
							/>
						)}
					</ThreadLetters>
				</div>
				<KeyHintsLine sent={markedLedgerId !== null} />
			</section>
			{ledgerLetter?.deliveries ? <LedgerPanel key={ledgerLetter.id} letter={ledgerLetter} summary={ledgerLetter.deliveries} onClose={ledger.close} /> : null}
			<DeleteDialog
				open={confirming}
				onOpenChange={setConfirming}
				onConfirm={() => {
					// Navigate first: otherwise the page of what is deleted would be requested again.
					router.push(`/${mailbox}`);
					void actions.deleteForGood(conversation ?? marked);
				}}
			/>
		</>
	);
}
