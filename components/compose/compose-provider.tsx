"use client";

import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from "react";
import { hasWords, type LetterDraft, newDraft } from "./letter-draft";
import { forgetLetter, keepLetter, keptLetters } from "./unsent-letters";

interface Compose {
	letters: LetterDraft[];
	/** The clientId of the letter that is unfolded. */
	front: string | null;
	/** Where the focus was when the letter in hand was taken up. */
	opener: RefObject<Element | null>;
	/** False where this device keeps nothing. */
	keeps: boolean;
	write: (draft?: LetterDraft) => void;
	change: (clientId: string, patch: Partial<LetterDraft>) => void;
	/** A letter as it stands at this moment, for whoever waited meanwhile. */
	find: (clientId: string) => LetterDraft | undefined;
	bringToFront: (clientId: string | null) => void;
	/** Adds a letter without opening it. */
	keep: (draft: LetterDraft) => void;
	/** Lets go of a letter: it was sent, or there is another for it. */
	discard: (clientId: string) => void;
}

const ComposeContext = createContext<Compose | null>(null);

/** The letters being written, kept on this device until the server has them. */
export function ComposeProvider({ account, children }: { account: string; children: ReactNode }) {
	const [letters, setLetters] = useState<LetterDraft[]>([]);
	const [front, setFront] = useState<string | null>(null);
	const [keeps, setKeeps] = useState(true);
	const saved = useRef(new Map<string, LetterDraft>());
	const latest = useRef(letters);
	const opener = useRef<Element | null>(null);

	useEffect(() => {
		const kept = keptLetters(account);
		if (kept.length > 0) setLetters((before) => [...kept.filter((letter) => before.every(({ clientId }) => clientId !== letter.clientId)), ...before]);
	}, [account]);

	useEffect(() => {
		latest.current = letters;
		for (const letter of letters) {
			if (saved.current.get(letter.clientId) === letter) continue;
			saved.current.set(letter.clientId, letter);
			setKeeps(keepLetter(account, letter));
		}
	}, [account, letters]);

	const compose = useMemo<Compose>(
		() => ({
			letters,
			front,
			opener,
			keeps,
			write(draft = newDraft()) {
				// Answering the same letter again goes on with the answer that was begun.
				opener.current = document.activeElement;
				const same = draft.inReplyTo ? letters.find((letter) => letter.inReplyTo === draft.inReplyTo && hasWords(letter)) : undefined;
				if (!same) setLetters((before) => [...before.filter(hasWords), draft]);
				setFront((same ?? draft).clientId);
			},
			change(clientId, patch) {
				setLetters((before) => before.map((each) => (each.clientId === clientId ? { ...each, ...patch } : each)));
			},
			find: (clientId) => latest.current.find((letter) => letter.clientId === clientId),
			keep: (draft) => setLetters((before) => [...before, draft]),
			bringToFront(clientId) {
				if (clientId !== null) opener.current = document.activeElement;
				setFront(clientId);
			},
			discard(clientId) {
				forgetLetter(account, clientId);
				saved.current.delete(clientId);
				setLetters((before) => before.filter((letter) => letter.clientId !== clientId));
				setFront((before) => (before === clientId ? null : before));
			},
		}),
		[account, letters, front, keeps],
	);
	return <ComposeContext value={compose}>{children}</ComposeContext>;
}

export function useCompose(): Compose {
	const compose = useContext(ComposeContext);
	if (!compose) throw new Error("Used outside ComposeProvider");
	return compose;
}
