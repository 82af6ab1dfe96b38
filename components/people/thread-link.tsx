"use client";

import { MessagesSquare } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-provider";
import { usePending } from "#components/panes/pending-navigation";
import { LetterTime } from "#components/time/format-time";
import type { ThreadView } from "#lib/contracts/views";

/** A conversation on a person's page: its subject and newest text; it opens where it is kept. */
export function ThreadLink({ thread }: { thread: ThreadView }) {
	const t = useTranslations("list");
	const chat = useTranslations("chat");
	const { begin } = usePending();
	const ownHandle = useLive((state) => state.account.profile.handle);
	const isChat = thread.kind === "chat";
	const mailbox = isChat ? "chats" : thread.mailboxes.inbox ? "inbox" : "all";
	const href = `/${mailbox}/${thread.id}`;
	const others = thread.participants.filter(({ handle }) => handle !== ownHandle);
	return (
		<Link
			href={href}
			prefetch={false}
			onNavigate={() => begin("letter", href)}
			className="focus-inside flex min-h-10 items-center gap-3 border-b border-line px-7 py-2 text-ink no-underline hover:bg-hover max-md:px-4"
		>
			{isChat ? <MessagesSquare className="glyph flex-none text-ink-3" aria-hidden="true" /> : null}
			<span className="min-w-0 flex-1 truncate">
				<span dir="auto" className={thread.unread > 0 ? "font-strong" : undefined}>
					{isChat ? chat("with", { name: others.map(({ name }) => name).join(", ") || chat("notes") }) : thread.subject || t("noSubject")}
				</span>{" "}
				<span dir="auto" className="text-ink-3">
					{thread.snippet}
				</span>
			</span>
			<LetterTime iso={thread.receivedAt} className="flex-none text-ink-3" />
		</Link>
	);
}
