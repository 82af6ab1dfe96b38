"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { ComposerError } from "#components/compose/composer-error";
import type { AddressField, Chip, LetterDraft } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import type { PersonView } from "#lib/contracts/views";
import { PersonOption } from "./person-option";
import { RecipientChip } from "./recipient-chip";
import { useCheckedChips } from "./use-checked-chips";
import { useDirectorySearch } from "./use-directory-search";
import { useRecipientKeys } from "./use-recipient-keys";

interface Props {
	label: string;
	field: AddressField;
	draft: LetterDraft;
	change: (change: LetterChange) => void;
	error?: string;
	aside?: ReactNode;
	autoFocus?: boolean;
}

/** An address field with recipients as chips: completion from the directory, pasted lists, addresses checked while typing. */
export function RecipientsField({ label, field, draft, change, error, aside, autoFocus = false }: Props) {
	const t = useTranslations("compose");
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const frame = useRef<HTMLDivElement>(null);
	const chips = draft[field];
	const typed = draft.typed?.[field] ?? "";
	const [listRequested, setListRequested] = useState(false);
	const people = useDirectorySearch(typed).filter((person) => chips.every((chip) => chip.person?.handle !== person.handle));
	const listOpen = listRequested && people.length > 0;
	const { onKeyDown, onPaste, onBlur, setHighlighted } = useRecipientKeys({
		field,
		typed,
		people,
		frame,
		change,
		listOpen,
		closeList: () => setListRequested(false),
	});
	useCheckedChips(field, chips, change);

	useEffect(() => {
		if (autoFocus) input.current?.focus();
	}, [autoFocus]);

	const setTyped = (text: string) => change((letter) => ({ typed: { ...letter.typed, [field]: text } }));
	const value = chips.map(personOf);
	const message = error ?? unknownMessage(chips, t);
	return (
		<>
			<Combobox.Root<PersonView, true>
				multiple
				items={people}
				filter={null}
				value={value}
				isItemEqualToValue={(a, b) => a.handle === b.handle}
				itemToStringLabel={(person) => person.name}
				inputValue={typed}
				onInputValueChange={(text, { reason }) => {
					if (reason === "input-change") setTyped(text);
				}}
				open={listOpen}
				onOpenChange={setListRequested}
				onItemHighlighted={(person) => setHighlighted(person !== undefined)}
				onValueChange={(next, { reason }) => {
					// The library's Escape clears the field.
					if (reason !== "escape-key") change((letter) => applyChoice(letter, field, value, next));
				}}
				autoHighlight
				openOnInputClick={false}
			>
				<div
					ref={frame}
					className="grid min-h-[37px] flex-none grid-cols-[56px_minmax(0,1fr)_auto] items-start max-md:grid-cols-[68px_minmax(0,1fr)_auto] border-b border-line px-4 py-1.5"
				>
					<label htmlFor={id} className="leading-6 text-ink-3 max-md:leading-8">
						{label}
					</label>
					<Combobox.Chips className="flex min-w-0 flex-wrap items-center gap-[5px]" aria-label={chips.length > 0 ? t("chosen", { label }) : undefined}>
						{chips.map((chip) => (
							<RecipientChip key={chip.address} chip={chip} />
						))}
						<Combobox.Input
							ref={input}
							id={id}
							aria-label={label}
							className="h-6 min-w-16 flex-1 bg-transparent outline-none max-md:h-8"
							autoComplete="off"
							autoCapitalize="none"
							spellCheck={false}
							aria-invalid={message ? true : undefined}
							aria-describedby={message ? `${id}-error` : undefined}
							onKeyDown={onKeyDown}
							onPaste={onPaste}
							onBlur={onBlur}
						/>
					</Combobox.Chips>
					<span className="ps-2 leading-6 max-md:leading-8">{aside}</span>
				</div>
				<Combobox.Portal>
					<Combobox.Positioner anchor={frame} sideOffset={2} align="start" className="z-50 outline-none">
						<Combobox.Popup className="floats max-h-[min(var(--available-height),280px)] w-[min(var(--anchor-width),var(--available-width))] overflow-y-auto p-[5px] empty:hidden data-empty:hidden">
							<Combobox.List>{(person: PersonView) => <PersonOption key={person.handle} person={person} />}</Combobox.List>
						</Combobox.Popup>
					</Combobox.Positioner>
				</Combobox.Portal>
			</Combobox.Root>
			<ComposerError id={`${id}-error`} message={message} />
		</>
	);
}

/** Applies what the combobox added or removed to the current letter, whose chips may have been resolved meanwhile. */
function applyChoice(letter: LetterDraft, field: AddressField, before: PersonView[], after: PersonView[]): Partial<LetterDraft> {
	const without = (people: PersonView[], others: PersonView[]) => people.filter((person) => others.every((other) => other.handle !== person.handle));
	const removed = without(before, after);
	const added = without(after, before);
	const remaining = letter[field].filter((chip) =>
		removed.every(({ handle }) => handle !== chip.person?.handle && handle !== placeholderPerson(chip.address).handle),
	);
	const chips = [...remaining, ...added.map((person) => ({ address: person.handle, person }))];
	return added.length > 0 ? { [field]: chips, typed: { ...letter.typed, [field]: "" } } : { [field]: chips };
}

function personOf(chip: Chip): PersonView {
	return chip.person ?? placeholderPerson(chip.address);
}

/** A placeholder for the combobox for an address without a known person; its handle cannot equal a real one. */
function placeholderPerson(address: string): PersonView {
	return { handle: `?${address}`, name: address, kind: "person" };
}

function unknownMessage(chips: Chip[], t: ReturnType<typeof useTranslations<"compose">>): string | undefined {
	const unknown = chips.filter((chip) => chip.person === null).map((chip) => chip.address);
	return unknown.length > 0 ? t("nobody", { names: unknown.join(", "), count: unknown.length }) : undefined;
}
