import type { ErasureReceipt } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import { env } from "#lib/core/env";
import type { AccountId } from "#lib/core/ids";
import { isSigned, signText, sitePublicKey } from "#lib/crypto/signing";
import type { Tx } from "#lib/db/tx";

/** What was erased of an account, besides its key. */
export interface Erased {
	/** Copies of letters and lines. */
	letters: number;
	/** Of what the person sent. */
	ledgers: number;
	groupsLeft: number;
	groupsDeleted: number;
}

export const NOTHING_ERASED: Erased = { letters: 0, ledgers: 0, groupsLeft: 0, groupsDeleted: 0 };

/** Makes and stores the receipt of an account whose rows are erased: what is gone, and what remains with whom and why. */
export async function writeReceipt(tx: Tx, accountId: AccountId, erased: Erased, now: number): Promise<void> {
	const account = await tx.get<{ handle: string; created_at: number }>("SELECT handle, created_at FROM account WHERE id = ?", accountId);
	const request = await tx.get<{ requested_at: number }>("SELECT requested_at FROM erasure WHERE account_id = ?", accountId);
	if (!account || !request) throw new Error("an account was erased that nobody asked to delete");
	const sent = await tx.get<{ copies: number | null }>("SELECT SUM(copies) AS copies FROM message WHERE sender_id = ?", accountId);
	const events = await tx.get<{ count: number }>("SELECT COUNT(*) AS count FROM audit_event WHERE owner_id = ?", accountId);
	const receipt: Omit<ErasureReceipt, "signature"> = {
		type: "pombo-erasure-receipt",
		version: 1,
		site: env().appUrl,
		account: { id: accountId, handle: account.handle, createdAt: toIso(account.created_at) },
		requestedAt: toIso(request.requested_at),
		erasedAt: toIso(now),
		erased: { key: true, profile: true, signIn: true, ...erased },
		remains: [
			{
				what: "copies_of_others",
				count: Number(sent?.copies ?? 0),
				why: "Letters that you sent belong to who received them, with the name that they were sent under.",
			},
			{ what: "handle", count: 1, why: "It stays taken, so that nobody else gets letters that are meant for you." },
			{
				what: "security_events",
				count: Number(events?.count ?? 0),
				why: "Times, kinds and addresses stay in the site's log for as long as it keeps them. What they said besides was sealed with your key.",
			},
			{
				what: "backups",
				count: 1,
				why: "A backup of the database from before opens only together with a keyring from before. Ask who runs this site how long both are kept.",
			},
		],
		publicKey: sitePublicKey(),
	};
	const signed: ErasureReceipt = { ...receipt, signature: signText(JSON.stringify(receipt)).signature };
	await tx.run("UPDATE erasure SET receipt = ? WHERE account_id = ?", JSON.stringify(signed), accountId);
}

/** What is wrong with a receipt; null where this site signed it as it is. */
export function findReceiptFault(text: string): "not_a_receipt" | "changed" | "of_another_site" | null {
	const receipt = parse(text);
	if (!receipt) return "not_a_receipt";
	const { signature, ...rest } = receipt;
	if (!isSigned(JSON.stringify(rest), { signature, publicKey: receipt.publicKey })) return "changed";
	return receipt.publicKey === sitePublicKey() ? null : "of_another_site";
}

function parse(text: string): ErasureReceipt | null {
	try {
		const receipt = JSON.parse(text) as Partial<ErasureReceipt> | null;
		const isReceipt = receipt?.type === "pombo-erasure-receipt" && typeof receipt.signature === "string" && typeof receipt.publicKey === "string";
		return isReceipt ? (receipt as ErasureReceipt) : null;
	} catch {
		return null;
	}
}
