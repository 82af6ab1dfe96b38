"use client";

import type { Combobox } from "@base-ui/react/combobox";
import { type ClipboardEvent, type FocusEvent, type RefObject, useState } from "react";
import type { AddressField } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import { leaveToInputMethod } from "#components/ui/is-composing";
import type { PersonView } from "#lib/contracts/views";
import { addRecipients, commitTyped, namesRecipients } from "./typed-recipients";

type KeyDown = NonNullable<Combobox.Input.Props["onKeyDown"]>;

interface Field {
	field: AddressField;
	typed: string;
	people: PersonView[];
	frame: RefObject<HTMLElement | null>;
	change: (change: LetterChange) => void;
	listOpen: boolean;
	closeList: () => void;
}

/** Turns typed and pasted text into recipients, and overrides the keys with which the combobox would clear the field or remove recipients. */
export function useRecipientKeys({ field, typed, people, frame, change, listOpen, closeList }: Field) {
	const [highlighted, setHighlighted] = useState(false);
	const commit = () => change((letter) => commitTyped(letter, [field]));
	const choose = (person: PersonView) =>
		change((letter) => ({ [field]: [...letter[field], { address: person.handle, person }], typed: { ...letter.typed, [field]: "" } }));

	const onKeyDown: KeyDown = (event) => {
		if (leaveToInputMethod(event)) return;
		const hasText = typed.trim() !== "";
		const withMod = event.ctrlKey || event.metaKey;
		if (event.key === "Escape") {
			// The default of the library clears the field if the list is closed.
			event.preventBaseUIHandler();
			if (!listOpen) return;
			event.preventDefault();
			closeList();
		} else if (event.key === "Backspace" && typed === "" && !withMod) {
			// The first press focuses the last recipient, the second removes it; a held key does not remove it.
			event.preventBaseUIHandler();
			if (!event.repeat) [...(frame.current?.querySelectorAll<HTMLElement>("[data-recipient]") ?? [])].at(-1)?.focus();
		} else if (hasText && (event.key === "," || event.key === ";" || (event.key === "Enter" && !withMod && !(listOpen && highlighted)))) {
			event.preventDefault();
			event.preventBaseUIHandler();
			commit();
		} else if (event.key === "Tab" && hasText && !event.shiftKey) {
			const [first] = people;
			if (first) choose(first);
			else commit();
			event.preventDefault();
		} else if (event.key === "Enter" && !hasText && !highlighted && !withMod) event.preventDefault();
	};
	const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
		const text = event.clipboardData.getData("text/plain");
		if (!namesRecipients(text)) return;
		event.preventDefault();
		change((letter) => ({
			[field]: addRecipients(letter[field], `${letter.typed?.[field] ?? ""}${text}`),
			typed: { ...letter.typed, [field]: "" },
		}));
	};
	const onBlur = (event: FocusEvent<HTMLInputElement>) => {
		closeList();
		// If the window lost the focus, the field is still the active element: nothing is committed.
		if (document.activeElement !== event.currentTarget && event.currentTarget.value.trim() !== "") commit();
	};
	return { onKeyDown, onPaste, onBlur, setHighlighted };
}
