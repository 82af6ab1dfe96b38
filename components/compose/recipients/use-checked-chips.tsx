"use client";

import { useEffect, useRef, useState } from "react";
import type { AddressField, Chip } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import { useMailActions } from "#components/mail/mail-actions";

const RETRY_MS = { first: 1_000, longest: 30_000 };

/** Resolves typed addresses on the server, again if that failed, and sets `person` on those chips that are still present when it responds. */
export function useCheckedChips(field: AddressField, chips: Chip[], change: (change: LetterChange) => void): void {
	const { checkAddresses } = useMailActions();
	const latestChange = useRef(change);
	useEffect(() => {
		latestChange.current = change;
	});
	const unknown = chips.filter((chip) => chip.person === undefined).map((chip) => chip.address);
	const unknownKey = unknown.join("\n");
	const [failures, setFailures] = useState(0);

	useEffect(() => {
		if (unknownKey === "") return;
		let isCurrent = true;
		let retry: ReturnType<typeof setTimeout> | undefined;
		void checkAddresses({ addresses: unknownKey.split("\n") })
			.catch(() => null)
			.then((result) => {
				if (!isCurrent) return;
				if (!result?.ok) {
					retry = setTimeout(() => setFailures(failures + 1), Math.min(RETRY_MS.first * 2 ** failures, RETRY_MS.longest));
					return;
				}
				setFailures(0);
				const people = new Map(result.data.map(({ address, person }) => [address, person]));
				latestChange.current((letter) => ({
					[field]: letter[field].map((chip) => (chip.person === undefined && people.has(chip.address) ? { ...chip, person: people.get(chip.address) } : chip)),
				}));
			});
		return () => {
			isCurrent = false;
			clearTimeout(retry);
		};
	}, [unknownKey, checkAddresses, field, failures]);
}
