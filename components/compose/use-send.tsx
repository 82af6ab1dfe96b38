"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import { nameOf } from "#components/mail/people-line";
import { useErrorWords } from "#components/ui/error-words";
import { say } from "#components/ui/say";
import type { ErrorView } from "#lib/contracts/result";
import { ADDRESS_FIELDS, type Chip, type LetterDraft, toInput } from "./letter-draft";

export type FieldWords = Partial<Record<"to" | "cc" | "bcc" | "subject" | "text" | "form", string>>;

/**
 * Sends a letter. It is let go only after the server's word; on a failure everything stays and each field says what to
 * do. Its clientId makes a second try, or a double click, the same letter.
 */
export function useSend(draft: LetterDraft, { onSent, onUnknown }: { onSent: () => void; onUnknown: (field: "to" | "cc" | "bcc", chips: Chip[]) => void }) {
	const { send } = useMailActions();
	const t = useTranslations("compose");
	const words = useErrorWords();
	const [sending, setSending] = useState(false);
	const [errors, setErrors] = useState<FieldWords>({});
	const inFlight = useRef(false);

	const markUnknown = (error: ErrorView) => {
		for (const field of ADDRESS_FIELDS) {
			const wrong = new Set(
				(error.errors ?? []).filter((row) => row.code === "unknown_recipient" && row.path.startsWith(`${field}.`)).map((row) => Number(row.path.split(".")[1])),
			);
			if (wrong.size > 0)
				onUnknown(
					field,
					draft[field].map((chip, index) => (wrong.has(index) ? { ...chip, person: null } : chip)),
				);
		}
	};

	const submit = async () => {
		if (inFlight.current) return;
		inFlight.current = true;
		setSending(true);
		setErrors({});
		const result = await send(toInput(draft)).catch(() => null);
		inFlight.current = false;
		setSending(false);
		if (result?.ok) {
			const people = [...result.data.to, ...result.data.cc, ...(result.data.bcc ?? [])];
			say(people.length === 1 && people[0] ? t("sentTo", { name: nameOf(people[0]) }) : t("sentToMany", { count: people.length }), { mark: "sent" });
			onSent();
			return;
		}
		if (!result) return setErrors({ form: t("notReached") });
		markUnknown(result.error);
		setErrors(byField(result.error, words));
	};

	return { submit, sending, errors };
}

function byField(error: ErrorView, words: (code: string, fallback: string) => string): FieldWords {
	const fields: FieldWords = {};
	for (const { path, code, message } of error.errors ?? []) {
		const field = (path.split(".")[0] || "form") as keyof FieldWords;
		fields[["to", "cc", "bcc", "subject", "text"].includes(field) ? field : "form"] ??= words(code, message);
	}
	return Object.keys(fields).length > 0 ? fields : { form: words(error.code, error.message) };
}
