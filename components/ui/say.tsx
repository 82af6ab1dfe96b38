import type { MarkState } from "./delivery-mark";

export interface ToastDetail {
	undo?: () => void;
	again?: () => void;
	/** What can be done about it, in words of its own. */
	answer?: { words: string; act: () => void };
	mark?: MarkState;
}

/** Something to be said in a toast. */
export interface Saying extends ToastDetail {
	words: string;
	bad?: boolean;
}

type Speaker = (saying: Saying) => void;

/** A module of the browser's, so that anything that acts may speak without a hook, also before the toasts are loaded. */
let speaker: Speaker | null = null;
const waiting: Saying[] = [];

/** Says what happened, and offers to take it back. */
export function say(words: string, detail: ToastDetail = {}): void {
	speak({ words, ...detail });
}

/** Says what went wrong, and offers to try again. */
export function warn(words: string, again?: () => void): void {
	speak({ words, bad: true, again });
}

/** Says what can be done now or later, and stays until it is answered or put away. */
export function ask(words: string, answer: NonNullable<ToastDetail["answer"]>): void {
	speak({ words, answer });
}

/** Where sayings are shown from now on, those that waited first. Answers how to stop. */
export function hearSayings(next: Speaker): () => void {
	speaker = next;
	for (const saying of waiting.splice(0)) next(saying);
	return () => {
		if (speaker === next) speaker = null;
	};
}

function speak(saying: Saying): void {
	if (speaker) speaker(saying);
	else waiting.push(saying);
}
