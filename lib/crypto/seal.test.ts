import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { getMessage } from "#lib/mail/messages/get-message";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { newKey, seal, sealedKeyId, unseal } from "./seal";

const place = { table: "message", id: "one", column: "body_sealed" };
const plaintext = Buffer.from("Shall we walk?");

test("a sealed value opens in its place and carries its key id", () => {
	const key = newKey();
	const sealed = seal(key, plaintext, place, 7);
	expect(unseal(key, sealed, place)).toEqual(plaintext);
	expect(sealedKeyId(sealed)).toBe(7);
	expect(unseal(key, seal(key, Buffer.alloc(0), place), place)).toHaveLength(0);
});

test("sealing the same plaintext twice gives different ciphertexts without the plaintext", () => {
	const key = newKey();
	const sealed = Array.from({ length: 100 }, () => seal(key, plaintext, place));
	expect(new Set(sealed.map((value) => value.toString("hex"))).size).toBe(100);
	expect(sealed.some((value) => value.includes(plaintext.subarray(0, 5)))).toBe(false);
});

test.each([{ table: "email" }, { id: "two" }, { column: "envelope_sealed" }])("a sealed value does not open at %j", (otherPlace) => {
	const key = newKey();
	expect(() => unseal(key, seal(key, plaintext, place), { ...place, ...otherPlace })).toThrow();
});

test("another key opens nothing", () => {
	expect(() => unseal(newKey(), seal(newKey(), plaintext, place), place)).toThrow();
});

test("a changed bit of nonce, ciphertext or tag, or a truncated value, does not open", () => {
	const key = newKey();
	const sealed = seal(key, plaintext, place);
	for (let at = 0; at < sealed.length; at++) {
		// The key id, bytes 1 to 4, is not authenticated: it only selects the key.
		if (at >= 1 && at <= 4) continue;
		const changed = Buffer.from(sealed);
		changed[at] = (changed[at] ?? 0) ^ 1;
		expect(() => unseal(key, changed, place), `byte ${at}`).toThrow();
	}
	for (let length = 0; length < sealed.length; length++) expect(() => unseal(key, sealed.subarray(0, length), place)).toThrow();
	expect(() => unseal(key, randomBytes(100), place)).toThrow();
});

onBothDatabases("a sealed message", (site) => {
	async function twoMessages(): Promise<{ bia: AccountId; caio: AccountId; first: string; second: string; other: string }> {
		const [ana, bia, caio] = await site.people("ana", "bia", "caio");
		await site.letter(ana, ["bia", "caio"], { subject: "one" });
		await site.letter(ana, "bia", { subject: "two" });
		const [second, first] = await site.list(bia);
		const [other] = await site.list(caio);
		return { bia, caio, first: first?.id ?? "", second: second?.id ?? "", other: other?.id ?? "" };
	}

	test("does not open with a key copied from another message's row", async () => {
		const { bia, first, second } = await twoMessages();
		await site.run("UPDATE email SET key_wrapped = (SELECT e.key_wrapped FROM email e WHERE e.id = ?) WHERE id = ?", second, first);
		await expect(getMessage(bia, first)).rejects.toThrow();
		await expect(getMessage(bia, second)).resolves.toBeDefined();
	});

	test("does not open for another account with a copied row", async () => {
		const { bia, second, caio, other } = await twoMessages();
		await site.run(
			`UPDATE email SET message_id = (SELECT e.message_id FROM email e WHERE e.id = ?),
				key_wrapped = (SELECT e.key_wrapped FROM email e WHERE e.id = ?) WHERE id = ?`,
			second,
			second,
			other,
		);
		await expect(getMessage(caio, other)).rejects.toThrow();
		await site.run("UPDATE account SET key_wrapped = (SELECT a.key_wrapped FROM account a WHERE a.id = ?) WHERE id = ?", bia, caio);
		await expect(getMessage(caio, other)).rejects.toThrow();
	});

	test.each(["envelope_sealed", "body_sealed"])("does not open with another message's %s", async (column) => {
		const { bia, first, second } = await twoMessages();
		const messageOf = "(SELECT e.message_id FROM email e WHERE e.id = ?)";
		await site.run(`UPDATE message SET ${column} = (SELECT m.${column} FROM message m WHERE m.id = ${messageOf}) WHERE id = ${messageOf}`, second, first);
		await expect(getMessage(bia, first)).rejects.toThrow();
	});

	test("does not open with the envelope in place of the body", async () => {
		const { bia, first } = await twoMessages();
		await site.run("UPDATE message SET body_sealed = envelope_sealed");
		await expect(getMessage(bia, first)).rejects.toThrow();
	});
});
