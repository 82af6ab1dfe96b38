"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { takeTyped } from "#components/compose/recipients/typed-recipients";
import { ADDRESS_FIELDS, asNewLetter, fingerprint, isSameMessage, type LetterDraft, toInput } from "#components/compose/unsent/letter-draft";
import { differences } from "#components/compose/unsent/letter-versions";
import { useMailActions } from "#components/mail/mail-actions";
import { nameOf } from "#components/mail/people-line";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useErrorMessages } from "#components/ui/error-messages";
import type { ErrorView } from "#lib/contracts/result";
import type { MessageView } from "#lib/contracts/views";
import { useCompose } from "./compose-provider";

const FIELDS = [...ADDRESS_FIELDS, "subject", "text"] as const;
type Field = (typeof FIELDS)[number];
export type FieldWords = Partial<Record<Field | "form", string>>;

/**
 * Sends a letter. It is let go only after the server's word; on a failure everything stays and each field says what to
 * do until it is changed. Its clientId makes a second try, or a double click, the same letter.
 */
export function useSend(draft: LetterDraft, onSent: () => void) {
	const { send } = useMailActions();
	const { change, find, discard, add: keep, bringToFront } = useCompose();
	const t = useTranslations("compose");
	const words = useErrorMessages();
	const [sending, setSending] = useState(false);
	const [failure, setFailure] = useState<{ errors: FieldWords; of: LetterDraft } | null>(null);
	const inFlight = useRef(false);
	const isOpen = useRef(false);
	useEffect(() => {
		isOpen.current = true;
		return () => {
			isOpen.current = false;
		};
	}, []);

	const sent = (letter: MessageView) => {
		const people = [...letter.to, ...letter.cc, ...(letter.bcc ?? [])];
		showToast(people.length === 1 && people[0] ? t("sentTo", { name: nameOf(people[0]) }) : t("sentToMany", { count: people.length }), { mark: "sent" });
		const now = find(draft.clientId);
		if (!now || isSameMessage(letter, now)) return isOpen.current ? onSent() : discard(draft.clientId);
		// What went out is an earlier version: a try whose answer was lost, another tab's, or this one before somebody wrote on.
		const next = asNewLetter(now);
		discard(draft.clientId);
		keep(next);
		if (isOpen.current) bringToFront(next.clientId);
		showErrorToast(t("earlierSent"));
	};
	/** Where it can be seen; a letter that was folded meanwhile still has to be told of. */
	const refuse = (errors: FieldWords) => {
		const now = find(draft.clientId);
		if (!now) return;
		if (isOpen.current) setFailure({ errors, of: now });
		else showErrorToast(Object.values(errors)[0] ?? t("notReached"));
	};

	const submit = async () => {
		if (inFlight.current) return;
		inFlight.current = true;
		setSending(true);
		setFailure(null);
		// What still stands in a field is part of the letter, however it is sent.
		const standing = find(draft.clientId) ?? draft;
		const whole = { ...standing, ...takeTyped(standing) };
		change(draft.clientId, { ...takeTyped(standing), triedAs: fingerprint(whole) });
		const result = await send(toInput(whole)).catch(() => null);
		inFlight.current = false;
		setSending(false);
		if (result?.ok) return sent(result.data);
		if (!result) return refuse({ form: t("notReached") });
		const changed = { ...unknownMarked(whole, find(draft.clientId), result.error), ...withoutAnswered(result.error), triedAs: undefined };
		change(draft.clientId, changed);
		refuse(byField(result.error, words));
	};

	return { submit, sending, failure, errors: failure ? stillTrue(failure.errors, failure.of, draft) : {} };
}

/** What was said of a field stands until that field is changed. */
function stillTrue(errors: FieldWords, of: LetterDraft, now: LetterDraft): FieldWords {
	const changed: string[] = differences(of, now);
	return Object.fromEntries(Object.entries(errors).filter(([field]) => !changed.includes(field)));
}

/** The addresses that nobody bears, by name: others may have come or gone since they were sent. */
function unknownMarked(sent: LetterDraft, now: LetterDraft | undefined, error: ErrorView): Partial<LetterDraft> {
	const paths = (error.errors ?? []).filter((row) => row.code === "unknown_recipient").map((row) => row.path);
	const wrong = new Set(ADDRESS_FIELDS.flatMap((field) => sent[field].filter((_, at) => paths.includes(`${field}.${at}`)).map(({ address }) => address)));
	const fields = ADDRESS_FIELDS.filter((field) => now?.[field].some(({ address }) => wrong.has(address)));
	return Object.fromEntries(fields.map((field) => [field, now?.[field].map((chip) => (wrong.has(chip.address) ? { ...chip, person: null } : chip))]));
}

/** A letter that answers one that is gone can go as a letter of its own. */
function withoutAnswered(error: ErrorView): Partial<LetterDraft> {
	return error.errors?.some(({ code }) => code === "unknown_message") ? { inReplyTo: undefined } : {};
}

function byField(error: ErrorView, words: (code: string, fallback: string) => string): FieldWords {
	const fields: FieldWords = {};
	for (const { path, code, message } of error.errors ?? []) {
		const field = FIELDS.find((name) => name === path.split(".")[0]) ?? "form";
		fields[field] ??= words(code, message);
	}
	return Object.keys(fields).length > 0 ? fields : { form: words(error.code, error.message) };
}
