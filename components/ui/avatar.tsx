import type { PersonView } from "#lib/contracts/views";

const TINTS = 6;

/** Initials on a tint derived from the handle. Decorative: the name is always beside it. */
export function Avatar({ person, size = 30, className }: { person: PersonView; size?: number | "row"; className?: string }) {
	const pixels = size === "row" ? "var(--av)" : `${size}px`;
	return (
		<span
			className={`av ${className ?? ""}`}
			data-kind={person.kind}
			data-tint={person.kind === "group" ? undefined : tint(person.handle)}
			style={{ width: pixels, height: pixels, fontSize: `calc(${pixels} * ${size !== "row" && size < 22 ? 0.5 : 0.37})` }}
			aria-hidden="true"
		>
			{initials(person, size !== "row" && size < 22 ? 1 : 2)}
		</span>
	);
}

function tint(handle: string): number {
	let sum = 0;
	for (const char of handle) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
	return (sum % TINTS) + 1;
}

function initials({ name, handle, kind }: PersonView, count: number): string {
	const words = (name || handle).trim().split(/\s+/);
	const letters =
		kind === "group" || words.length === 1
			? [...(words[0] ?? "")].slice(0, count).join("")
			: firstLetter(words[0]) + (count > 1 ? firstLetter(words.at(-1)) : "");
	return kind === "group" ? letters : letters.toUpperCase();
}

function firstLetter(word: string | undefined): string {
	return [...(word ?? "")][0] ?? "";
}
