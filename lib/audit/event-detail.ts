import type { AccountId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { seal, unseal } from "#lib/crypto/seal";

/** What an event is about, besides its columns: the browser, a name that the person gave, a number. */
export type EventDetail = Readonly<Record<string, string | number | boolean | undefined>>;

/** Sealed with the key of the account in whose timeline the event stands: nobody can read it once that account was erased. */
export function sealDetail(ownerId: AccountId, keyWrapped: Uint8Array, seq: number, detail: EventDetail): Buffer {
	return seal(openAccountKey(ownerId, keyWrapped), Buffer.from(JSON.stringify(detail)), place(seq));
}

export function openDetail(ownerId: AccountId, keyWrapped: Uint8Array, seq: number, sealed: Uint8Array): EventDetail {
	return JSON.parse(unseal(openAccountKey(ownerId, keyWrapped), sealed, place(seq)).toString("utf8")) as EventDetail;
}

function place(seq: number) {
	return { table: "audit_event", id: String(seq), column: "detail" };
}
