"use client";

import type { Combobox } from "@base-ui/react/combobox";
import { type ClipboardEvent, type FocusEvent, type RefObject, useState } from "react";
import type { AddressField } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import { leaveToInputMethod } from "#components/keyboard/is-composing";
import type { PersonView } from "#lib/contracts/views";
import { addRecipients, takeTyped } from "./typed-recipients";

type KeyDown = NonNullable<Combobox.Input.Props["onKeyDown"]>;

interface Field {
	field: AddressField;
	typed: string;
	people: PersonView[];
	frame: RefObject<HTMLElement | null>;
	change: (change: LetterChange) => void;
	listOpen: boolean;
	foldList: () => void;
}

/** How what is typed or pasted becomes recipients, and which of the combobox's own keys would take them away. */
export function useRecipientKeys({ field, typed, people, frame, change, listOpen, foldList }: Field) {
	const [highlighted, setHighlighted] = useState(false);
	const take = () => change((letter) => takeTyped(letter, [field]));
	const choose = (person: PersonView) =>
		change((letter) => ({ [field]: [...letter[field], { address: person.handle, person }], typed: { ...letter.typed, [field]: "" } }));

	const onKeyDown: KeyDown = (event) => {
		if (leaveToInputMethod(event)) return;
		const whole = typed.trim() !== "";
		const withMod = event.ctrlKey || event.metaKey;
		if (event.key === "Escape") {
			// The library's own would empty the field where its list is shut.
			event.preventBaseUIHandler();
			if (!listOpen) return;
			event.preventDefault();
			foldList();
		} else if (event.key === "Backspace" && typed === "" && !withMod) {
			// The first marks the last recipient, the next takes it away; a key that is held down stops here.
			event.preventBaseUIHandler();
			if (!event.repeat) [...(frame.current?.querySelectorAll<HTMLElement>("[data-recipient]") ?? [])].at(-1)?.focus();
		} else if (whole && (event.key === "," || event.key === ";" || (event.key === "Enter" && !withMod && !(listOpen && highlighted)))) {
			event.preventDefault();
			event.preventBaseUIHandler();
			take();
		} else if (event.key === "Tab" && whole && !event.shiftKey) {
			const [first] = people;
			if (first) choose(first);
			else take();
			event.preventDefault();
		} else if (event.key === "Enter" && !whole && !highlighted && !withMod) event.preventDefault();
	};
	const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
		const text = event.clipboardData.getData("text/plain");
		if (!/[,;<\n\t]|@\S+\s+\S+@/.test(text)) return;
		event.preventDefault();
		change((letter) => ({
			[field]: addRecipients(letter[field], `${letter.typed?.[field] ?? ""}${text}`),
			typed: { ...letter.typed, [field]: "" },
		}));
	};
	const onBlur = (event: FocusEvent<HTMLInputElement>) => {
		foldList();
		// Going to another window leaves the caret where it is.
		if (document.activeElement !== event.currentTarget && event.currentTarget.value.trim() !== "") take();
	};
	return { onKeyDown, onPaste, onBlur, setHighlighted };
}
