"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { makeClientId } from "#components/compose/unsent/letter-draft";
import { useMailActions } from "#components/mail/mail-actions";
import { useErrorMessages } from "#components/ui/error-messages";
import type { MessageView } from "#lib/contracts/views";
import { type PendingLine, readPending, writePending } from "./saved-text";

/**
 * The lines of a conversation on their way to the server, one after the other, so that they arrive in the order written. Each
 * is kept on this device until its letter is there, and sending it again sends it once.
 */
export function usePendingLines(account: string, threadId: string, lines: readonly MessageView[]) {
	const { sendLine } = useMailActions();
	const t = useTranslations("chat");
	const errorMessage = useErrorMessages();
	const [pending, setPending] = useState<readonly PendingLine[]>([]);
	const latest = useRef(pending);
	const queue = useRef(Promise.resolve());

	const set = (next: readonly PendingLine[]) => {
		latest.current = next;
		setPending(next);
		writePending(account, threadId, next);
	};
	const patch = (clientId: string, change: Partial<PendingLine>) =>
		set(latest.current.map((line) => (line.clientId === clientId ? { ...line, ...change } : line)));
	const remove = (clientId: string) => set(latest.current.filter((line) => line.clientId !== clientId));

	const deliver = ({ clientId, text }: PendingLine) => {
		queue.current = queue.current.then(async () => {
			const result = await sendLine({ threadId, text, clientId }).catch(() => null);
			if (result?.ok) return;
			patch(clientId, { failure: result ? errorMessage(result.error.code, result.error.message) : t("notReached") });
		});
	};
	const send = (text: string) => {
		const line = { clientId: makeClientId(), text, writtenAt: new Date().toISOString() };
		set([...latest.current, line]);
		deliver(line);
	};
	const retry = (line: PendingLine) => {
		patch(line.clientId, { failure: undefined });
		deliver(line);
	};

	// Lines that an earlier page could not send, or whose answer it did not see.
	const loadSaved = useRef(() => {
		const saved = readPending(account, threadId);
		if (saved.length > 0) set(saved.map((line) => ({ ...line, failure: line.failure ?? t("notReached") })));
	});
	useEffect(() => loadSaved.current(), []);

	const arrived = new Set(lines.flatMap(({ clientId }) => (clientId ? [clientId] : [])));
	const shown = pending.filter(({ clientId }) => !arrived.has(clientId));
	const isOver = shown.length < pending.length;
	const settle = useRef(() => {});
	settle.current = () => set(latest.current.filter(({ clientId }) => !arrived.has(clientId)));
	useEffect(() => {
		if (isOver) settle.current();
	}, [isOver]);
	return { pending: shown, send, retry, remove };
}
