"use client";

import { useEffect, useMemo, useState } from "react";
import type { LetterDraft } from "#components/compose/unsent/letter-draft";
import { useLive } from "#components/live/live-provider";
import { useReportViewing, useViewers } from "#components/live/presence/use-viewing";
import { useMailActions } from "#components/mail/mail-actions";
import { peopleOf } from "#components/mail/people-line";
import type { MessageRow } from "#lib/contracts/views";

/** The names of others who are answering the same letter now, and of those who answered since this answer was begun. */
export interface OtherAnswers {
	answering: string[];
	answered: string[];
}

/** Watches the conversation that a draft answers, and tells the others in it that an answer is being written. */
export function useOtherAnswers({ thread, inReplyTo }: LetterDraft): OtherAnswers {
	const threadId = inReplyTo && thread ? thread.id : null;
	const newest = thread?.newest ?? "";
	const { listNewest } = useMailActions();
	const ownHandle = useLive((state) => state.account.profile.handle);
	const messages = useLive((state) => state.account.messages);
	useReportViewing(threadId, true);
	const viewers = useViewers(threadId);
	// What arrived before this page was opened, as where the draft was kept over a night.
	const [before, setBefore] = useState<MessageRow[]>([]);
	useEffect(() => {
		if (threadId === null) return;
		let isCurrent = true;
		void listNewest({ threadId })
			.catch(() => null)
			.then((result) => isCurrent && result?.ok && setBefore(result.data));
		return () => {
			isCurrent = false;
		};
	}, [threadId, listNewest]);
	return useMemo(() => {
		if (threadId === null) return { answering: [], answered: [] };
		const known = [...before, ...Object.values(messages).filter((message) => message.threadId === threadId)];
		const later = known.filter(({ from, receivedAt, mailbox }) => from.handle !== ownHandle && receivedAt > newest && mailbox !== "trash");
		const people = peopleOf(known);
		return {
			answering: viewers.filter(({ replying }) => replying).map(({ handle }) => people.get(handle)?.name ?? `@${handle}`),
			answered: [...new Set(later.map(({ from }) => from.name || from.handle))],
		};
	}, [threadId, newest, before, messages, ownHandle, viewers]);
}
