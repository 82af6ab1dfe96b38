"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { KeyHint } from "#components/keyboard/key-hint";
import { Avatar } from "#components/ui/avatar";
import type { MatchRange } from "./match";
import type { PaletteItem } from "./palette-item";

/** One entry of the palette, with the matched text underlined. */
export function PaletteRow({ item, onChoose }: { item: PaletteItem; onChoose: (item: PaletteItem) => void }) {
	const { icon: Icon, person, keyId } = item;
	return (
		<Autocomplete.Item
			value={item}
			onClick={() => onChoose(item)}
			className="flex h-8 items-center gap-[9px] rounded-1 px-2 outline-none data-highlighted:bg-sel max-md:h-11"
		>
			{person ? <Avatar person={person} size={20} /> : Icon ? <Icon className="glyph flex-none text-ink-3" aria-hidden="true" /> : null}
			<span className="min-w-0 flex-none max-w-[62%] truncate">
				<Marked text={item.label} ranges={item.ranges ?? []} />
			</span>
			{item.aside ? <span className="min-w-0 flex-1 truncate text-ink-3">{item.aside}</span> : null}
			{keyId ? <KeyHint id={keyId} className="ms-auto" /> : null}
		</Autocomplete.Item>
	);
}

function Marked({ text, ranges }: { text: string; ranges: MatchRange[] }) {
	const parts: { at: number; text: string; matched: boolean }[] = [];
	let at = 0;
	for (const [from, to] of ranges) {
		if (from > at) parts.push({ at, text: text.slice(at, from), matched: false });
		if (to > Math.max(from, at)) parts.push({ at: Math.max(from, at), text: text.slice(Math.max(from, at), to), matched: true });
		at = Math.max(at, to);
	}
	parts.push({ at, text: text.slice(at), matched: false });
	return parts.map((part) =>
		part.matched ? (
			<mark key={part.at} className="bg-transparent font-strong text-inherit underline decoration-1 underline-offset-[3px]">
				{part.text}
			</mark>
		) : (
			part.text
		),
	);
}
