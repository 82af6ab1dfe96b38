"use client";

import { useEffect, useRef } from "react";
import type { AddressField, Chip } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import { useMailActions } from "#components/mail/mail-actions";

/** Asks the server who the typed addresses are, and writes the answer on the chips that stand there by then. */
export function useCheckedChips(field: AddressField, chips: Chip[], change: (change: LetterChange) => void): void {
	const { checkAddresses } = useMailActions();
	const latest = useRef(change);
	useEffect(() => {
		latest.current = change;
	});
	const unknown = chips.filter((chip) => chip.person === undefined).map((chip) => chip.address);
	const question = unknown.join("\n");

	useEffect(() => {
		if (question === "") return;
		let current = true;
		void checkAddresses({ addresses: question.split("\n") })
			.catch(() => null)
			.then((result) => {
				if (!current || !result?.ok) return;
				const people = new Map(result.data.map(({ address, person }) => [address, person]));
				latest.current((letter) => ({
					[field]: letter[field].map((chip) => (chip.person === undefined && people.has(chip.address) ? { ...chip, person: people.get(chip.address) } : chip)),
				}));
			});
		return () => {
			current = false;
		};
	}, [question, checkAddresses, field]);
}
