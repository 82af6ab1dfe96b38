import { ADDRESS_FIELDS, type AddressField, type Chip, type LetterDraft } from "#components/compose/unsent/letter-draft";
import { parseAddresses } from "#lib/contracts/parse-addresses";

/** Recipients with those that a text names; whoever is there already is not doubled. */
export function addRecipients(chips: Chip[], text: string): Chip[] {
	const parsed = parseAddresses(text).map(({ address }) => address);
	// What cannot be read as an address is shown as one that nobody has, and not dropped.
	const addresses = parsed.length === 0 && /[\p{L}\p{N}]/u.test(text) ? [text.trim()] : parsed;
	const all = new Map(chips.map((chip) => [chip.address.toLowerCase(), chip]));
	for (const address of addresses) if (!all.has(address.toLowerCase())) all.set(address.toLowerCase(), { address });
	return [...all.values()];
}

/** What still stands in an address field becomes recipients, as leaving the field does. */
export function takeTyped(draft: LetterDraft, fields: readonly AddressField[] = ADDRESS_FIELDS): Partial<LetterDraft> {
	const full = fields.filter((field) => draft.typed?.[field]?.trim());
	if (full.length === 0) return {};
	const taken = Object.fromEntries(full.map((field) => [field, addRecipients(draft[field], draft.typed?.[field] ?? "")]));
	return { ...taken, typed: { ...draft.typed, ...Object.fromEntries(full.map((field) => [field, ""])) } };
}

/** Whether anything stands in an address field that is no recipient yet. */
export function hasTyped(draft: LetterDraft, fields: readonly AddressField[] = ADDRESS_FIELDS): boolean {
	return fields.some((field) => Boolean(draft.typed?.[field]?.trim()));
}
