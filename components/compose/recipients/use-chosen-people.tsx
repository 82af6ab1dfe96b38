"use client";

import { useState } from "react";
import { useErrorMessages } from "#components/ui/error-messages";
import type { ErrorView } from "#lib/contracts/result";
import { type LetterDraft, newDraft } from "../unsent/letter-draft";
import type { LetterChange } from "../unsent/letter-store";
import { commitTyped } from "./typed-recipients";

/** People chosen in a field for recipients outside of a letter: `field` is passed to `RecipientsField`, and `take` returns the chips, the typed one included. */
export function useChosenPeople() {
	const errorMessage = useErrorMessages();
	const [draft, setDraft] = useState(() => newDraft());
	const [error, setError] = useState<string>();
	const change = (part: LetterChange) => {
		setError(undefined);
		setDraft((before) => ({ ...before, ...(typeof part === "function" ? part(before) : part) }));
	};
	return {
		field: { field: "to" as const, draft, change, error },
		take: () => ({ ...draft, ...commitTyped(draft) }).to,
		/** Leaves only these in the field. */
		keep: (chips: LetterDraft["to"]) => setDraft((before) => ({ ...before, to: chips, typed: {} })),
		setError,
		/** The words for a refusal: those of its first field. */
		wordsFor: ({ code, message, errors }: ErrorView) => errorMessage(errors?.[0]?.code ?? code, errors?.[0]?.message ?? message),
	};
}
