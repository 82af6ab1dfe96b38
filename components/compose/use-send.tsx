"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import { nameOf } from "#components/mail/people-line";
import { useErrorWords } from "#components/ui/error-words";
import { say, warn } from "#components/ui/say";
import type { ErrorView } from "#lib/contracts/result";
import type { MessageView } from "#lib/contracts/views";
import { useCompose } from "./compose-provider";
import { ADDRESS_FIELDS, asNewLetter, fingerprint, type LetterDraft, toInput } from "./letter-draft";

const FIELDS = [...ADDRESS_FIELDS, "subject", "text"] as const;
type Field = (typeof FIELDS)[number];
export type FieldWords = Partial<Record<Field | "form", string>>;

/**
 * Sends a letter. It is let go only after the server's word; on a failure everything stays and each field says what to
 * do until it is changed. Its clientId makes a second try, or a double click, the same letter.
 */
export function useSend(draft: LetterDraft, onSent: () => void) {
	const { send } = useMailActions();
	const { change, discard, write } = useCompose();
	const t = useTranslations("compose");
	const words = useErrorWords();
	const [sending, setSending] = useState(false);
	const [failure, setFailure] = useState<{ errors: FieldWords; of: LetterDraft } | null>(null);
	const inFlight = useRef(false);

	const sent = (letter: MessageView) => {
		const people = [...letter.to, ...letter.cc, ...(letter.bcc ?? [])];
		say(people.length === 1 && people[0] ? t("sentTo", { name: nameOf(people[0]) }) : t("sentToMany", { count: people.length }), { mark: "sent" });
		if (draft.triedAs === undefined || saysTheSame(letter, draft)) return onSent();
		// The try whose answer was lost had arrived, and what was changed since has not gone out.
		discard(draft.clientId);
		write(asNewLetter(draft));
		warn(t("earlierSent"));
	};

	const submit = async () => {
		if (inFlight.current) return;
		inFlight.current = true;
		setSending(true);
		setFailure(null);
		change(draft.clientId, { triedAs: fingerprint(draft) });
		const result = await send(toInput(draft)).catch(() => null);
		inFlight.current = false;
		setSending(false);
		if (result?.ok) return sent(result.data);
		if (!result) return setFailure({ errors: { form: t("notReached") }, of: draft });
		change(draft.clientId, { ...unknownMarked(draft, result.error), triedAs: undefined });
		setFailure({ errors: byField(result.error, words), of: draft });
	};

	return { submit, sending, errors: failure ? standing(failure.errors, failure.of, draft) : {} };
}

/** What was said of a field stands until that field is changed. */
function standing(errors: FieldWords, of: LetterDraft, now: LetterDraft): FieldWords {
	const changed = FIELDS.filter((field) => of[field] !== now[field]);
	return Object.fromEntries(Object.entries(errors).filter(([field]) => !changed.includes(field as Field)));
}

function unknownMarked(draft: LetterDraft, error: ErrorView): Partial<LetterDraft> {
	const wrong = new Set((error.errors ?? []).filter((row) => row.code === "unknown_recipient").map((row) => row.path));
	const fields = ADDRESS_FIELDS.filter((field) => draft[field].some((_, at) => wrong.has(`${field}.${at}`)));
	return Object.fromEntries(fields.map((field) => [field, draft[field].map((chip, at) => (wrong.has(`${field}.${at}`) ? { ...chip, person: null } : chip))]));
}

function byField(error: ErrorView, words: (code: string, fallback: string) => string): FieldWords {
	const fields: FieldWords = {};
	for (const { path, code, message } of error.errors ?? []) {
		const field = FIELDS.find((name) => name === path.split(".")[0]) ?? "form";
		fields[field] ??= words(code, message);
	}
	return Object.keys(fields).length > 0 ? fields : { form: words(error.code, error.message) };
}

function saysTheSame(letter: MessageView, draft: LetterDraft): boolean {
	return letter.text.trim() === draft.text.trim() && letter.subject === draft.subject.trim();
}
