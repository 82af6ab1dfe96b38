"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import { showErrorToast } from "#components/overlays/show-toast";
import { useErrorMessages } from "#components/ui/error-messages";
import type { MessageView } from "#lib/contracts/views";

/**
 * Editing, taking back and reacting to lines; what fails is said in a toast that tries again. `onNotSaved` gets the text of an
 * edit that the server did not take.
 */
export function useLineActs(onNotSaved: (text: string) => void) {
	const t = useTranslations("chat");
	const errorMessage = useErrorMessages();
	const actions = useMailActions();
	const [editing, setEditing] = useState<MessageView | null>(null);
	const [takingBack, setTakingBack] = useState<MessageView | null>(null);

	const attempt = async (request: () => Promise<{ ok: boolean; error?: { code: string; message: string } }>, again: () => void) => {
		const result = await request().catch(() => null);
		if (!result?.ok) showErrorToast(result?.error ? errorMessage(result.error.code, result.error.message) : t("notReached"), again);
		return Boolean(result?.ok);
	};
	const saveLine = async (line: MessageView, text: string) => {
		setEditing(null);
		if (text.trim() === line.text) return;
		const saved = await attempt(
			() => actions.editContent({ id: line.id, content: { text } }),
			() => void saveLine(line, text),
		);
		if (!saved) onNotSaved(text);
	};
	const onReact = (line: MessageView, emoji: string, on: boolean) =>
		void attempt(
			() => actions.react({ id: line.id, emoji, on }),
			() => onReact(line, emoji, on),
		);
	const takeBack = () => {
		const line = takingBack;
		setTakingBack(null);
		if (!line) return;
		void attempt(
			() => actions.takeBack({ id: line.id }),
			() => setTakingBack(line),
		);
	};
	const save = (text: string) => {
		if (editing) void saveLine(editing, text);
	};
	return { editing, setEditing, save, takingBack, setTakingBack, takeBack, onReact };
}
