"use client";

import { useEffect, useRef } from "react";
import type { AddressField, Chip } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import { useMailActions } from "#components/mail/mail-actions";

/** Resolves typed addresses on the server, and sets `person` on those chips that are still present when it responds. */
export function useCheckedChips(field: AddressField, chips: Chip[], change: (change: LetterChange) => void): void {
	const { checkAddresses } = useMailActions();
	const latestChange = useRef(change);
	useEffect(() => {
		latestChange.current = change;
	});
	const unknown = chips.filter((chip) => chip.person === undefined).map((chip) => chip.address);
	const unknownKey = unknown.join("\n");

	useEffect(() => {
		if (unknownKey === "") return;
		let isCurrent = true;
		void checkAddresses({ addresses: unknownKey.split("\n") })
			.catch(() => null)
			.then((result) => {
				if (!isCurrent || !result?.ok) return;
				const people = new Map(result.data.map(({ address, person }) => [address, person]));
				latestChange.current((letter) => ({
					[field]: letter[field].map((chip) => (chip.person === undefined && people.has(chip.address) ? { ...chip, person: people.get(chip.address) } : chip)),
				}));
			});
		return () => {
			isCurrent = false;
		};
	}, [unknownKey, checkAddresses, field]);
}
