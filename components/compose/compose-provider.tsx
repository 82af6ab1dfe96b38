"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { hasContent, type LetterDraft, newDraft, widened } from "#components/compose/unsent/letter-draft";
import { createLetterStore, type LetterChange, NO_UNSENT } from "#components/compose/unsent/letter-store";
import { useOtherTabs } from "#components/compose/unsent/use-other-tabs";
import { showErrorToast } from "#components/overlays/show-toast";

interface Compose {
	letters: readonly LetterDraft[];
	/** The clientId of the letter that is unfolded. */
	front: string | null;
	/** Where the focus was when the letter in hand was taken up. */
	opener: RefObject<Element | null>;
	/** False where this device keeps nothing. */
	canSave: boolean;
	write: (draft?: LetterDraft) => void;
	change: (clientId: string, change: LetterChange) => void;
	/** A letter as it stands at this moment, for whoever waited meanwhile. */
	find: (clientId: string) => LetterDraft | undefined;
	bringToFront: (clientId: string | null) => void;
	/** Adds a letter without opening it. */
	add: (draft: LetterDraft) => void;
	/** Lets go of a letter: it was sent, or there is another for it. */
	discard: (clientId: string) => void;
}

const ComposeContext = createContext<Compose | null>(null);

/** The letters being written, kept on this device until the server has them. */
export function ComposeProvider({ account, children }: { account: string; children: ReactNode }) {
	const t = useTranslations("compose");
	const tellOfSecond = useRef((_: LetterDraft) => {});
	useEffect(() => {
		tellOfSecond.current = (letter) => showErrorToast(t("changedElsewhere", { subject: letter.subject || t("newLetter") }));
	});
	const [store] = useState(() => createLetterStore(account, (letter) => tellOfSecond.current(letter)));
	const { letters, front, canSave: keeps } = useSyncExternalStore(store.subscribe, store.get, () => NO_UNSENT);
	const opener = useRef<Element | null>(null);
	useOtherTabs(account, store);

	const compose = useMemo<Compose>(
		() => ({
			letters,
			front,
			opener,
			canSave: keeps,
			write(draft = newDraft()) {
				// Answering the same letter again goes on with the answer that was begun.
				opener.current = document.activeElement;
				const same = draft.inReplyTo ? store.get().letters.find((letter) => letter.inReplyTo === draft.inReplyTo && hasContent(letter)) : undefined;
				if (!same) return store.begin(draft);
				store.change(same.clientId, (letter) => widened(letter, draft));
				store.open(same.clientId);
			},
			change: store.change,
			find: store.find,
			add: store.keep,
			bringToFront(clientId) {
				if (clientId !== null) opener.current = document.activeElement;
				store.open(clientId);
			},
			discard: store.discard,
		}),
		[store, letters, front, keeps],
	);
	return <ComposeContext value={compose}>{children}</ComposeContext>;
}

export function useCompose(): Compose {
	const compose = useContext(ComposeContext);
	if (!compose) throw new Error("Used outside ComposeProvider");
	return compose;
}
