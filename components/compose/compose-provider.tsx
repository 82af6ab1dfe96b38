"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { hasContent, type LetterDraft, mergeRecipients, newDraft } from "#components/compose/unsent/letter-draft";
import { createLetterStore, type LetterChange, NO_UNSENT } from "#components/compose/unsent/letter-store";
import { useOtherTabs } from "#components/compose/unsent/use-other-tabs";
import { showErrorToast } from "#components/overlays/show-toast";

interface Compose {
	letters: readonly LetterDraft[];
	/** The clientId of the open letter. */
	front: string | null;
	/** The element that had the focus when the front letter was opened. */
	opener: RefObject<Element | null>;
	/** False if localStorage cannot be written. */
	canSave: boolean;
	write: (draft?: LetterDraft) => void;
	change: (clientId: string, change: LetterChange) => void;
	/** The current version of a letter, for use after an await. */
	find: (clientId: string) => LetterDraft | undefined;
	bringToFront: (clientId: string | null) => void;
	/** Adds a letter without opening it. */
	add: (draft: LetterDraft) => void;
	/** Removes a letter without Undo: it was sent, or replaced by another. */
	discard: (clientId: string) => void;
}

const ComposeContext = createContext<Compose | null>(null);

/** The drafts of an account, stored in this browser until the server has accepted them. */
export function ComposeProvider({ account, children }: { account: string; children: ReactNode }) {
	const t = useTranslations("compose");
	const onConflict = useRef((_: LetterDraft) => {});
	useEffect(() => {
		onConflict.current = (letter) => showErrorToast(t("changedElsewhere", { subject: letter.subject || t("newLetter") }));
	});
	const [store] = useState(() => createLetterStore(account, (letter) => onConflict.current(letter)));
	const { letters, front, canSave } = useSyncExternalStore(store.subscribe, store.get, () => NO_UNSENT);
	const opener = useRef<Element | null>(null);
	useOtherTabs(account, store);

	const compose = useMemo<Compose>(
		() => ({
			letters,
			front,
			opener,
			canSave,
			write(draft = newDraft()) {
				// A second reply to the same message continues the draft of the first.
				opener.current = document.activeElement;
				const existing = draft.inReplyTo ? store.get().letters.find((letter) => letter.inReplyTo === draft.inReplyTo && hasContent(letter)) : undefined;
				if (!existing) return store.begin(draft);
				store.change(existing.clientId, (letter) => mergeRecipients(letter, draft));
				store.open(existing.clientId);
			},
			change: store.change,
			find: store.find,
			add: store.add,
			bringToFront(clientId) {
				if (clientId !== null) opener.current = document.activeElement;
				store.open(clientId);
			},
			discard: store.discard,
		}),
		[store, letters, front, canSave],
	);
	return <ComposeContext value={compose}>{children}</ComposeContext>;
}

export function useCompose(): Compose {
	const compose = useContext(ComposeContext);
	if (!compose) throw new Error("Used outside ComposeProvider");
	return compose;
}
