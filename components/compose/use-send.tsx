"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { commitTyped } from "#components/compose/recipients/typed-recipients";
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
export type FieldErrors = Partial<Record<Field | "form", string>>;

/**
 * Sends a draft. It is discarded only once the server has confirmed; on failure it stays, and each field shows its error
 * until it is changed. The clientId makes sending idempotent: a retry or a double click sends the message once.
 */
export function useSend(draft: LetterDraft, onSent: () => void) {
	const { send } = useMailActions();
	const { change, find, discard, add, bringToFront } = useCompose();
	const t = useTranslations("compose");
	const errorMessage = useErrorMessages();
	const [sending, setSending] = useState(false);
	const [failure, setFailure] = useState<{ errors: FieldErrors; draft: LetterDraft } | null>(null);
	const inFlight = useRef(false);
	const isOpen = useRef(false);
	useEffect(() => {
		isOpen.current = true;
		return () => {
			isOpen.current = false;
		};
	}, []);

	const onAccepted = (letter: MessageView) => {
		const people = [...letter.to, ...letter.cc, ...(letter.bcc ?? [])];
		showToast(people.length === 1 && people[0] ? t("sentTo", { name: nameOf(people[0]) }) : t("sentToMany", { count: people.length }), { mark: "sent" });
		const now = find(draft.clientId);
		if (!now || isSameMessage(letter, now)) return isOpen.current ? onSent() : discard(draft.clientId);
		// The server has an earlier version: from a try whose response was lost, from another tab, or from before the last edits.
		const next = asNewLetter(now);
		discard(draft.clientId);
		add(next);
		if (isOpen.current) bringToFront(next.clientId);
		showErrorToast(t("earlierSent"));
	};
	/** Shows errors in the form, or in a toast if the composer was collapsed meanwhile. */
	const showErrors = (errors: FieldErrors) => {
		const now = find(draft.clientId);
		if (!now) return;
		if (isOpen.current) setFailure({ errors, draft: now });
		else showErrorToast(Object.values(errors)[0] ?? t("notReached"));
	};

	const submit = async () => {
		if (inFlight.current) return;
		inFlight.current = true;
		setSending(true);
		setFailure(null);
		// Text still typed in an address field counts as recipients.
		const current = find(draft.clientId) ?? draft;
		const complete = { ...current, ...commitTyped(current) };
		change(draft.clientId, { ...commitTyped(current), triedAs: fingerprint(complete) });
		const result = await send(toInput(complete)).catch(() => null);
		inFlight.current = false;
		setSending(false);
		if (result?.ok) return onAccepted(result.data);
		if (!result) return showErrors({ form: t("notReached") });
		const changed = { ...markUnknown(complete, find(draft.clientId), result.error), ...withoutMissingParent(result.error), triedAs: undefined };
		change(draft.clientId, changed);
		showErrors(byField(result.error, errorMessage));
	};

	return { submit, sending, failure, errors: failure ? withoutChangedFields(failure.errors, failure.draft, draft) : {} };
}

/** The errors of the fields that were not changed since. */
function withoutChangedFields(errors: FieldErrors, draft: LetterDraft, now: LetterDraft): FieldErrors {
	const changed: string[] = differences(draft, now);
	return Object.fromEntries(Object.entries(errors).filter(([field]) => !changed.includes(field)));
}

/** Marks the unknown recipients. They are matched by address, since the chips may have changed since the request. */
function markUnknown(sent: LetterDraft, now: LetterDraft | undefined, error: ErrorView): Partial<LetterDraft> {
	const paths = (error.errors ?? []).filter((row) => row.code === "unknown_recipient" || row.code === "posting_not_allowed").map((row) => row.path);
	const wrong = new Set(ADDRESS_FIELDS.flatMap((field) => sent[field].filter((_, at) => paths.includes(`${field}.${at}`)).map(({ address }) => address)));
	const fields = ADDRESS_FIELDS.filter((field) => now?.[field].some(({ address }) => wrong.has(address)));
	return Object.fromEntries(fields.map((field) => [field, now?.[field].map((chip) => (wrong.has(chip.address) ? { ...chip, person: null } : chip))]));
}

/** If the message replied to no longer exists, removes the reference, so that the reply can be sent as a new message. */
function withoutMissingParent(error: ErrorView): Partial<LetterDraft> {
	return error.errors?.some(({ code }) => code === "unknown_message") ? { inReplyTo: undefined } : {};
}

function byField(error: ErrorView, errorMessage: (code: string, fallback: string) => string): FieldErrors {
	const fields: FieldErrors = {};
	for (const { path, code, message } of error.errors ?? []) {
		const field = FIELDS.find((name) => name === path.split(".")[0]) ?? "form";
		fields[field] ??= errorMessage(code, message);
	}
	return Object.keys(fields).length > 0 ? fields : { form: errorMessage(error.code, error.message) };
}
