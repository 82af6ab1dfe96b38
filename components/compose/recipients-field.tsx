"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { parseAddresses } from "#lib/contracts/parse-addresses";
import type { PersonView } from "#lib/contracts/views";
import { ComposerError } from "./composer-error";
import type { Chip } from "./letter-draft";
import { PersonOption } from "./person-option";
import { RecipientChip } from "./recipient-chip";
import { useCheckedChips } from "./use-checked-chips";
import { usePeople } from "./use-people";

interface Props {
	label: string;
	chips: Chip[];
	onChange: (chips: Chip[]) => void;
	error?: string;
	aside?: ReactNode;
	autoFocus?: boolean;
}

/** Recipients as chips: completed from the directory, pasted in any shape, checked while one writes. */
export function RecipientsField({ label, chips, onChange, error, aside, autoFocus = false }: Props) {
	const t = useTranslations("compose");
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const frame = useRef<HTMLDivElement>(null);
	const [typed, setTyped] = useState("");
	const [highlighted, setHighlighted] = useState(false);
	const people = usePeople(typed).filter((person) => chips.every((chip) => chip.person?.handle !== person.handle));
	useCheckedChips(chips, onChange);

	useEffect(() => {
		if (autoFocus) input.current?.focus();
	}, [autoFocus]);

	const add = (text: string) => {
		const fresh = parseAddresses(text).filter(({ address }) => chips.every((chip) => chip.address.toLowerCase() !== address.toLowerCase()));
		setTyped("");
		if (fresh.length > 0) onChange([...chips, ...fresh.map(({ address }) => ({ address }))]);
	};
	const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
		const whole = typed.trim() !== "";
		const ends = event.key === "," || event.key === ";" || (event.key === "Enter" && !highlighted && !event.ctrlKey && !event.metaKey);
		if (ends && whole) {
			event.preventDefault();
			add(typed);
		} else if (event.key === "Tab" && whole && !event.shiftKey) {
			const [first] = people;
			if (first) onChange([...chips, toChip(first)]);
			else add(typed);
			setTyped("");
			event.preventDefault();
		} else if (event.key === "Enter" && !whole && !highlighted && !event.ctrlKey && !event.metaKey) event.preventDefault();
	};
	const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
		const text = event.clipboardData.getData("text/plain");
		if (!/[,;<\n\t]|@\S+\s+\S+@/.test(text)) return;
		event.preventDefault();
		add(`${typed}${text}`);
	};

	return (
		<>
			<Combobox.Root<PersonView, true>
				multiple
				items={people}
				filter={null}
				value={chips.map((chip) => chip.person ?? stranger(chip.address))}
				isItemEqualToValue={(a, b) => a.handle === b.handle}
				itemToStringLabel={(person) => person.name}
				inputValue={typed}
				onInputValueChange={(value, details) => {
					if (details.reason === "input-change" || details.reason === "item-press") setTyped(details.reason === "item-press" ? "" : value);
				}}
				onItemHighlighted={(person) => setHighlighted(person !== undefined)}
				onValueChange={(next) => {
					onChange(next.map((person) => chips.find((chip) => (chip.person ?? stranger(chip.address)).handle === person.handle) ?? toChip(person)));
					setTyped("");
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
							aria-invalid={error ? true : undefined}
							onKeyDown={onKeyDown}
							onPaste={onPaste}
							onBlur={() => typed.trim() && add(typed)}
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
			<ComposerError words={error ?? strangersWords(chips, t)} />
		</>
	);
}

function toChip(person: PersonView): Chip {
	return { address: person.handle, person };
}

/** A stand-in so that the combobox can hold an address nobody is known by; its handle cannot clash with a real one. */
function stranger(address: string): PersonView {
	return { handle: `?${address}`, name: address, kind: "person" };
}

function strangersWords(chips: Chip[], t: ReturnType<typeof useTranslations<"compose">>): string | undefined {
	const nobody = chips.filter((chip) => chip.person === null).map((chip) => chip.address);
	return nobody.length > 0 ? t("nobody", { names: nobody.join(", "), count: nobody.length }) : undefined;
}
