"use client";

import { useEffect, useRef } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import type { Chip } from "./letter-draft";

/** Asks the server who the typed addresses are, and writes the answer on their chips. */
export function useCheckedChips(chips: Chip[], onChange: (chips: Chip[]) => void): void {
	const { checkAddresses } = useMailActions();
	const latest = useRef({ chips, onChange });
	useEffect(() => {
		latest.current = { chips, onChange };
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
				latest.current.onChange(
					latest.current.chips.map((chip) => (chip.person === undefined && people.has(chip.address) ? { ...chip, person: people.get(chip.address) } : chip)),
				);
			});
		return () => {
			current = false;
		};
	}, [question, checkAddresses]);
}
