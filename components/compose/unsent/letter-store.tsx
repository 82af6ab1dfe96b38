import { hasContent, type LetterDraft } from "./letter-draft";
import { bumpVersion, differences, follows, reconcile } from "./letter-versions";
import { isUnsentKey, listUnsentIds, readUnsent, removeUnsent, writeUnsent } from "./unsent-letters";

/** A patch, or a function from the current version of the letter to a patch. */
export type LetterChange = Partial<LetterDraft> | ((letter: LetterDraft) => Partial<LetterDraft>);

interface UnsentState {
	letters: readonly LetterDraft[];
	/** The clientId of the open letter. */
	front: string | null;
	/** False if localStorage cannot be written. */
	canSave: boolean;
}

export const NO_UNSENT: UnsentState = { letters: [], front: null, canSave: true };

export type LetterStore = ReturnType<typeof createLetterStore>;

/**
 * The drafts of an account, as shown in this tab. Each change is written to localStorage synchronously. Changes by other
 * tabs are merged, and never overwritten by an older version: see `reconcile`.
 */
export function createLetterStore(account: string, onConflict: (letter: LetterDraft) => void) {
	const tab = Math.random().toString(36).slice(2, 10);
	/** The stored entries as last read or written by this tab, by clientId. Any other value was written by another tab. */
	const lastStored = new Map<string, string>();
	const listeners = new Set<() => void>();
	let state = NO_UNSENT;

	const set = (next: Partial<UnsentState>) => {
		state = { ...state, ...next };
		for (const listener of [...listeners]) listener();
	};
	const find = (clientId: string) => state.letters.find((letter) => letter.clientId === clientId);
	const show = (letter: LetterDraft) => {
		const shown = find(letter.clientId);
		set({ letters: shown ? state.letters.map((each) => (each === shown ? letter : each)) : [...state.letters, letter] });
	};
	/** Shows and stores a letter. An emptied letter is stored only if it was before, so that other tabs learn of it. */
	const put = (letter: LetterDraft) => {
		if (hasContent(letter) || lastStored.has(letter.clientId)) {
			const written = writeUnsent(account, letter);
			if (written !== null) lastStored.set(letter.clientId, written);
			state = { ...state, canSave: written !== null };
		}
		show(letter);
	};
	const merge = (mine: LetterDraft, theirs: LetterDraft) => {
		const { letter, second } = reconcile(mine, theirs);
		if (letter === theirs) show(theirs);
		else put(letter);
		if (!second) return;
		const isNew = !find(second.clientId);
		put(second);
		// The open letter stays the version that was being written in this tab.
		if (state.front === mine.clientId && differences(second, mine).length === 0) set({ front: second.clientId });
		if (isNew) onConflict(second);
	};
	const dropUnlessOpen = (clientId: string) => {
		lastStored.delete(clientId);
		// The open letter stays: sending or discarding it is up to this tab.
		if (clientId !== state.front) set({ letters: state.letters.filter((letter) => letter.clientId !== clientId) });
	};
	const receive = (clientId: string) => {
		const { raw, letter } = readUnsent(account, clientId);
		if (raw === (lastStored.get(clientId) ?? null)) return;
		if (raw === null) return dropUnlessOpen(clientId);
		if (!letter) return;
		lastStored.set(clientId, raw);
		const mine = find(clientId);
		if (mine) merge(mine, letter);
		else if (hasContent(letter)) show(letter);
	};

	return {
		get: () => state,
		find,
		subscribe(listener: () => void) {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
		/** Reads what other tabs have written. */
		refresh() {
			for (const clientId of new Set([...listUnsentIds(account), ...lastStored.keys()])) receive(clientId);
		},
		/** Whether a storage key (null: the whole storage) belongs to this account. */
		ownsKey: (key: string | null) => isUnsentKey(account, key),
		open: (clientId: string | null) => set({ front: clientId }),
		/** Adds and opens a letter, and removes those without content. */
		begin(letter: LetterDraft) {
			for (const { clientId } of state.letters.filter((each) => !hasContent(each))) if (lastStored.delete(clientId)) removeUnsent(account, clientId);
			set({ letters: [...state.letters.filter(hasContent), letter], front: letter.clientId });
		},
		add: (letter: LetterDraft) => put(letter),
		change(clientId: string, change: LetterChange) {
			const mine = find(clientId);
			if (!mine) return;
			const apply = (letter: LetterDraft) => ({ ...letter, ...(typeof change === "function" ? change(letter) : change) });
			const changed = apply(mine);
			if (isSame(mine, changed)) return;
			const next = bumpVersion(changed, tab);
			const { raw, letter: theirs } = readUnsent(account, clientId);
			if (!theirs || raw === lastStored.get(clientId)) return put(next);
			// Another tab has written since; its storage event has not arrived yet.
			const ownChanges = differences(mine, next);
			const isDisjoint = follows(theirs, mine) && differences(mine, theirs).every((field) => !ownChanges.includes(field));
			if (isDisjoint) put(bumpVersion(apply(theirs), tab));
			else merge(next, theirs);
		},
		discard(clientId: string) {
			removeUnsent(account, clientId);
			lastStored.delete(clientId);
			set({ letters: state.letters.filter((letter) => letter.clientId !== clientId), front: state.front === clientId ? null : state.front });
		},
	};
}

function isSame(a: LetterDraft, b: LetterDraft): boolean {
	return (Object.keys(b) as (keyof LetterDraft)[]).every((key) => a[key] === b[key]);
}
