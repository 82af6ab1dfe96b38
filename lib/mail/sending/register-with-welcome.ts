import type { HashPassword } from "#lib/accounts/register";
import { insertRegistered, prepareAccount } from "#lib/accounts/register";
import { systemAccount } from "#lib/accounts/system-account";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { RegisterInput } from "#lib/contracts/accounts/sign-in";
import { type Clock, systemClock } from "#lib/core/clock";
import { type AccountId, type EmailId, newId, type ThreadId } from "#lib/core/ids";
import { hashPassword } from "#lib/crypto/passwords";
import { submissionIdOf } from "#lib/mail/ledger/ledger-ids";
import { insertMessage } from "./insert-message";
import type { Recipient } from "./outgoing-message";
import { sealMessage } from "./seal-message";

/** The welcome message, in the new account's language. */
export interface WelcomeLetter {
	subject: string;
	text: string;
}

/**
 * Registers an account and puts the system account's welcome message into its inbox, in one transaction: after a crash there
 * is no account without the message and none with two. For the pages; registering by the API sends none.
 * Throws what `register` throws.
 */
export async function registerWithWelcome(
	input: RegisterInput,
	letter: WelcomeLetter,
	clock: Clock = systemClock,
	hash: HashPassword = hashPassword,
): Promise<AccountId> {
	const account = await prepareAccount(input, clock, hash);
	const system = await systemAccount(clock);
	const recipients: Recipient[] = [{ id: account.id, view: { handle: account.handle, name: account.name, kind: "person" }, via: null }];
	const message = { ...sealMessage(system.view, letter, { to: recipients, cc: [] }), threadId: newId<ThreadId>(), isNewThread: true, inReplyTo: null };
	const now = clock();
	const submission = { id: submissionIdOf(system.id, undefined), clientId: null };
	const outgoing = { message, senderId: system.id, recipients, groupIds: [], bcc: [], submission, senderEmailId: newId<EmailId>(now), now };
	await writeWithChanges(
		[system.id, account.id],
		(recorder) => insertMessage(recorder, outgoing, { recipients: outgoing.recipients, named: [] }),
		(tx) => insertRegistered(tx, account),
	);
	return account.id;
}
