import type { HashPassword } from "#lib/accounts/register";
import { insertRegistered, prepareAccount } from "#lib/accounts/register";
import { systemAccount } from "#lib/accounts/system-account";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { RegisterInput } from "#lib/contracts/accounts";
import { type Clock, systemClock } from "#lib/core/clock";
import { type AccountId, type EmailId, newId, type ThreadId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { submissionIdOf } from "#lib/mail/ledger/ledger-ids";
import { insertMessage } from "./insert-message";
import type { Recipient } from "./resolve-addresses";
import { sealMessage } from "./seal-message";

/** A first letter, in the newcomer's own language. */
export interface WelcomeLetter {
	subject: string;
	text: string;
}

/**
 * Registers somebody and puts the house's first letter into their inbox, both in one transaction: there is no account without
 * its letter and none with two, wherever the process ends. For the pages' door; a program that registers finds nothing.
 * Throws what `register` throws.
 */
export async function registerWithWelcome(
	input: RegisterInput,
	letter: WelcomeLetter,
	clock: Clock = systemClock,
	hash: HashPassword = hashPassword,
): Promise<AccountId> {
	const newcomer = await prepareAccount(input, clock, hash);
	const house = await systemAccount(clock);
	const recipients: Recipient[] = [{ id: newcomer.id, view: { handle: newcomer.handle, name: newcomer.name, kind: "person" } }];
	const message = { ...sealMessage(house.view, letter, { to: recipients, cc: [] }), threadId: newId<ThreadId>(), inReplyTo: null };
	const now = clock();
	const submission = { id: submissionIdOf(house.id, undefined), clientId: null };
	const posting = { message, senderId: house.id, recipients, bcc: [], submission, senderEmailId: newId<EmailId>(now), now };
	await writeWithChanges(
		[house.id, newcomer.id],
		(recorder) => insertMessage(recorder, posting),
		(tx) => insertRegistered(tx, newcomer),
	);
	return newcomer.id;
}
