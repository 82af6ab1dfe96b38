import { ADDRESS_FIELDS, type AddressField, type Chip, type LetterDraft } from "#components/compose/unsent/letter-draft";
import { parseAddresses } from "#lib/contracts/addresses/parse-addresses";

/** The recipients plus the addresses in a text, without duplicates. */
export function addRecipients(chips: Chip[], text: string): Chip[] {
	const parsed = parseAddresses(text).map(({ address }) => address);
	// Text that is no address becomes a chip that is shown as unknown, rather than being dropped.
	const addresses = parsed.length === 0 && /[\p{L}\p{N}]/u.test(text) ? [text.trim()] : parsed;
	const byAddress = new Map(chips.map((chip) => [chip.address.toLowerCase(), chip]));
	for (const address of addresses) if (!byAddress.has(address.toLowerCase())) byAddress.set(address.toLowerCase(), { address });
	return [...byAddress.values()];
}

/** A patch that turns the text typed in address fields into recipients. */
export function commitTyped(draft: LetterDraft, fields: readonly AddressField[] = ADDRESS_FIELDS): Partial<LetterDraft> {
	const nonEmpty = fields.filter((field) => draft.typed?.[field]?.trim());
	if (nonEmpty.length === 0) return {};
	const added = Object.fromEntries(nonEmpty.map((field) => [field, addRecipients(draft[field], draft.typed?.[field] ?? "")]));
	return { ...added, typed: { ...draft.typed, ...Object.fromEntries(nonEmpty.map((field) => [field, ""])) } };
}

/** Whether an address field contains text that is not a recipient yet. */
export function hasTyped(draft: LetterDraft, fields: readonly AddressField[] = ADDRESS_FIELDS): boolean {
	return fields.some((field) => Boolean(draft.typed?.[field]?.trim()));
}

/** Whether pasted text is recipients as it stands: several, one with a name or an address, or one in quotes or after a bullet. A bare handle may go on being typed. */
export function namesRecipients(text: string): boolean {
	const [first, ...others] = parseAddresses(text);
	if (!first) return false;
	return others.length > 0 || first.name !== undefined || first.address.includes("@") || first.address !== text.trim();
}
