"use client";

import { ArrowDown } from "lucide-react";
import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { LedgerPanel } from "#components/ledger/ledger-panel";
import { useLedger } from "#components/ledger/use-ledger";
import { useLive, useRewindTo } from "#components/live/live-provider";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useShareMarked } from "#components/mail/marked-letter";
import { nameOf } from "#components/mail/people-line";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { useThread } from "#components/thread/use-thread";
import { Button } from "#components/ui/controls/button";
import type { ChatView, MessageView } from "#lib/contracts/views";
import { LIMITS } from "#lib/core/limits";
import { ChatComposer } from "./chat-composer";
import { ChatHead } from "./chat-head";
import { ChatLines } from "./lines/chat-lines";
import { linesToLetter } from "./lines-to-letter";
import { useSavedText } from "./saved-text";
import { SelectionBar } from "./selection-bar";
import { useChat } from "./use-chat";
import { useLineActs } from "./use-line-acts";
import { useMarkLinesRead } from "./use-mark-lines-read";
import { useOlderLines } from "./use-older-lines";
import { usePendingLines } from "./use-pending-lines";
import { useStayAtEnd } from "./use-stay-at-end";
import { useSendTyping, useTyping } from "./use-typing";

export interface ChatPaneProps {
	mailbox: ShownMailbox;
	threadId: string;
	/** The newest lines, oldest first, and the cursor of those before; null where there are none. */
	items: MessageView[];
	cursor: string | null;
	seq: number;
	thread: ChatView;
	/** The handle of the group in whose chat there are lines from before the reader joined, which they may read. */
	earlierOf: string | null;
}

/** A conversation line by line, with a field below it. */
export function ChatPane({ mailbox, threadId, items, cursor, seq, thread, earlierOf }: ChatPaneProps) {
	const t = useTranslations("chat");
	const format = useFormatter();
	const timeZone = useTimeZone() ?? "UTC";
	const ownHandle = useLive((state) => state.account.profile.handle);
	useRewindTo(seq);
	const { thread: current, row } = useChat(thread, mailbox, seq);
	useShareMarked(row ?? undefined);
	const older = useOlderLines({ threadId, cursor, earlierOf });
	const lines = useThread(
		threadId,
		useMemo(() => [...older.older, ...items], [older.older, items]),
		seq,
	);
	const { pending, send, retry, remove } = usePendingLines(ownHandle, threadId, lines);
	const [text, setText] = useSavedText(ownHandle, threadId);
	const { editing, setEditing, save, takingBack, setTakingBack, takeBack, onReact } = useLineActs((changed) => {
		if (text === "") setText(changed);
	});
	const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
	const [firstUnread] = useState(() => items.find(({ read }) => !read)?.id ?? null);
	const scroller = useRef<HTMLDivElement>(null);
	const field = useRef<HTMLTextAreaElement>(null);
	const { write } = useCompose();
	const ledger = useLedger();
	const { isAtEnd, goToEnd } = useStayAtEnd(scroller, {
		first: older.beforeJoining[0]?.id ?? lines[0]?.id ?? "",
		last: pending.at(-1)?.clientId ?? lines.at(-1)?.id ?? "",
		openAt: firstUnread,
	});
	const typing = useTyping(threadId, lines);
	const sendTyping = useSendTyping(lines.length > 0 ? threadId : null);
	const unread = lines.filter(({ read }) => !read).length;
	useMarkLinesRead(threadId, unread, isAtEnd);

	const people = chatPeople(current, ownHandle);
	const group = people.find(({ kind }) => kind === "group");
	const title = group?.name || (people.length > 0 ? format.list(people.map(nameOf)) : t("notes"));
	const canEdit = (line: MessageView) => line.from.handle === ownHandle && !line.deletedAt && Date.now() - Date.parse(line.sentAt) < LIMITS.lineEditMs;

	const toggle = (id: string) => {
		const next = new Set(selected);
		if (!next.delete(id)) next.add(id);
		setSelected(next);
	};
	const writeLetter = () => {
		const chosen = lines.filter(({ id }) => selected?.has(id));
		const heading = ({ from, sentAt }: MessageView) =>
			t("lineHeading", { name: from.name || from.handle, at: format.dateTime(new Date(sentAt), { dateStyle: "medium", timeStyle: "short" }) });
		write(linesToLetter(chosen, people, heading));
		setSelected(null);
	};
	const ledgerLine = lines.find(({ id, deliveries }) => id === ledger.openId && deliveries);

	return (
		<>
			<section
				aria-label={t("with", { name: title })}
				className="pane read grid-rows-[var(--head-h)_minmax(0,1fr)_auto]! [--bg:var(--paper)] max-md:grid-rows-[56px_minmax(0,1fr)_auto]!"
				data-letter
			>
				<ChatHead
					typing={typing.map((handle) => current.participants.find((person) => person.handle === handle)?.name ?? handle)}
					row={row}
					thread={current}
					mailbox={mailbox}
					title={title}
					people={people}
					detail={people.length === 1 ? `@${people[0]?.handle}` : t("people", { count: people.length + 1 })}
				/>
				<div className="relative min-h-0">
					<div ref={scroller} className="flex h-full flex-col overflow-y-auto overscroll-contain">
						<ChatLines
							lines={lines}
							pending={pending}
							ownHandle={ownHandle}
							timeZone={timeZone}
							firstUnread={firstUnread}
							seenBy={current.seenBy ?? []}
							older={older}
							selected={selected}
							canEdit={canEdit}
							onSelect={toggle}
							onEdit={setEditing}
							onTakeBack={setTakingBack}
							onReact={onReact}
							onLedger={ledger.open}
							onRetry={retry}
							onDiscard={(line) => remove(line.clientId)}
						/>
					</div>
					{isAtEnd ? null : (
						<Button onClick={goToEnd} className="absolute end-5 bottom-3 rounded-full! shadow-float">
							<ArrowDown className="glyph-s" aria-hidden="true" />
							{unread > 0 ? t("newLines", { count: unread }) : t("toEnd")}
						</Button>
					)}
				</div>
				{selected ? (
					<SelectionBar count={selected.size} onWrite={writeLetter} onCancel={() => setSelected(null)} />
				) : (
					<ChatComposer
						field={field}
						text={text}
						onChange={setText}
						onSend={send}
						editing={editing}
						onSave={save}
						onCancel={() => setEditing(null)}
						onEditLast={() => setEditing(lines.findLast(canEdit) ?? null)}
						onTyping={sendTyping}
					/>
				)}
			</section>
			{ledgerLine?.deliveries ? <LedgerPanel key={ledgerLine.id} letter={ledgerLine} summary={ledgerLine.deliveries} onClose={ledger.close} /> : null}
			<ConfirmDialog
				open={takingBack !== null}
				onOpenChange={(open) => open || setTakingBack(null)}
				onConfirm={takeBack}
				title={t("takeBackTitle")}
				description={t("takeBackWhy")}
				cancel={t("keep")}
				confirm={t("takeBack")}
			/>
		</>
	);
}

/** Who a chat is with: the group, or everybody else of it. */
function chatPeople(thread: ChatView, ownHandle: string) {
	const group = thread.participants.find(({ kind }) => kind === "group");
	return group && thread.kind === "chat" ? [group] : thread.participants.filter(({ handle }) => handle !== ownHandle);
}
