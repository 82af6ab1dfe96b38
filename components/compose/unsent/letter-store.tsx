import { hasContent, type LetterDraft } from "./letter-draft";
import { changedHere, differences, follows, reconcile } from "./letter-versions";
import { isUnsentKey, listUnsentIds, readUnsent, removeUnsent, writeUnsent } from "./unsent-letters";

/** A change to a letter, made to it as it stands when it is applied. */
export type LetterChange = Partial<LetterDraft> | ((letter: LetterDraft) => Partial<LetterDraft>);

interface UnsentState {
	letters: readonly LetterDraft[];
	/** The clientId of the letter that is unfolded. */
	front: string | null;
	/** False where this device keeps nothing. */
	canSave: boolean;
}

export const NO_UNSENT: UnsentState = { letters: [], front: null, canSave: true };

export type LetterStore = ReturnType<typeof createLetterStore>;

/**
 * The letters being written in this tab. Each change is on the device before the next key is pressed; what other tabs of
 * the account write is taken over, and never overwritten by something older: see `reconcile`.
 */
export function createLetterStore(account: string, onSecond: (letter: LetterDraft) => void) {
	const tab = Math.random().toString(36).slice(2, 10);
	/** What the device held when this tab last looked, by clientId: anything else was written by another tab. */
	const seen = new Map<string, string>();
	const listeners = new Set<() => void>();
	let state = NO_UNSENT;

	const set = (next: Partial<UnsentState>) => {
		state = { ...state, ...next };
		for (const listener of [...listeners]) listener();
	};
	const find = (clientId: string) => state.letters.find((letter) => letter.clientId === clientId);
	const show = (letter: LetterDraft) => {
		const known = find(letter.clientId);
		set({ letters: known ? state.letters.map((each) => (each === known ? letter : each)) : [...state.letters, letter] });
	};
	/** Shows a letter and writes it down. An emptied one too, where others know it: that it is empty is news to them. */
	const put = (letter: LetterDraft) => {
		if (hasContent(letter) || seen.has(letter.clientId)) {
			const written = writeUnsent(account, letter);
			if (written !== null) seen.set(letter.clientId, written);
			state = { ...state, canSave: written !== null };
		}
		show(letter);
	};
	const settle = (mine: LetterDraft, theirs: LetterDraft) => {
		const { letter, second } = reconcile(mine, theirs);
		if (letter === theirs) show(theirs);
		else put(letter);
		if (!second) return;
		const isNew = !find(second.clientId);
		put(second);
		// Whoever writes here goes on in their own words.
		if (state.front === mine.clientId && differences(second, mine).length === 0) set({ front: second.clientId });
		if (isNew) onSecond(second);
	};
	const dropUnlessOpen = (clientId: string) => {
		seen.delete(clientId);
		// One that is open here stays in view: its tab knows best whether it was sent.
		if (clientId !== state.front) set({ letters: state.letters.filter((letter) => letter.clientId !== clientId) });
	};
	const receive = (clientId: string) => {
		const { raw, letter } = readUnsent(account, clientId);
		if (raw === (seen.get(clientId) ?? null)) return;
		if (raw === null) return dropUnlessOpen(clientId);
		if (!letter) return;
		seen.set(clientId, raw);
		const mine = find(clientId);
		if (mine) settle(mine, letter);
		else if (hasContent(letter)) show(letter);
	};

	return {
		get: () => state,
		find,
		subscribe(listener: () => void) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		/** Takes over what other tabs wrote since this one looked. */
		refresh() {
			for (const clientId of new Set([...listUnsentIds(account), ...seen.keys()])) receive(clientId);
		},
		/** Whether a change of what the device holds is about letters of this account. */
		concerns: (key: string | null) => isUnsentKey(account, key),
		open: (clientId: string | null) => set({ front: clientId }),
		/** Adds a letter; those without words go. */
		begin(letter: LetterDraft) {
			for (const { clientId } of state.letters.filter((each) => !hasContent(each))) if (seen.delete(clientId)) removeUnsent(account, clientId);
			set({ letters: [...state.letters.filter(hasContent), letter], front: letter.clientId });
		},
		keep: (letter: LetterDraft) => put(letter),
		change(clientId: string, change: LetterChange) {
			const mine = find(clientId);
			if (!mine) return;
			const applied = (letter: LetterDraft) => ({ ...letter, ...(typeof change === "function" ? change(letter) : change) });
			const wanted = applied(mine);
			if (isSame(mine, wanted)) return;
			const next = changedHere(wanted, tab);
			const { raw, letter: theirs } = readUnsent(account, clientId);
			if (!theirs || raw === seen.get(clientId)) return put(next);
			// Another tab wrote, and this one has not heard of it yet.
			const here = differences(mine, next);
			const apart = follows(theirs, mine) && differences(mine, theirs).every((field) => !here.includes(field));
			if (apart) put(changedHere(applied(theirs), tab));
			else settle(next, theirs);
		},
		discard(clientId: string) {
			removeUnsent(account, clientId);
			seen.delete(clientId);
			set({ letters: state.letters.filter((letter) => letter.clientId !== clientId), front: state.front === clientId ? null : state.front });
		},
	};
}

function isSame(a: LetterDraft, b: LetterDraft): boolean {
	return (Object.keys(b) as (keyof LetterDraft)[]).every((key) => a[key] === b[key]);
}
