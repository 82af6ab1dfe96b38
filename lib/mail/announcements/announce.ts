import { type Administrator, administrationLog, recordForSite } from "#lib/accounts/managing/record-administration";
import { SYSTEM_HANDLE, systemAccount } from "#lib/accounts/system-account";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { AnnouncementInput } from "#lib/contracts/administration";
import { type Clock, systemClock } from "#lib/core/clock";
import { type AccountId, type EmailId, newId, type ThreadId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { read } from "#lib/db/store";
import { submissionIdOf } from "#lib/mail/ledger/ledger-ids";
import { insertMessage } from "#lib/mail/sending/insert-message";
import type { Recipient } from "#lib/mail/sending/outgoing-message";
import { sealMessage } from "#lib/mail/sending/seal-message";

/**
 * Sends a letter from the site to everybody who can sign in, and writes down who sent it. It names nobody in To. Many people get it from
 * a job; more than one letter can reach get it as several. With a `clientId` a repeated call sends it once. Returns the number of people.
 */
export async function announce(by: Administrator, { subject, text, clientId }: AnnouncementInput, clock: Clock = systemClock): Promise<{ people: number }> {
	const [system, log, everybody] = await Promise.all([systemAccount(clock), administrationLog(), listEverybody()]);
	const parts = Array.from({ length: Math.ceil(everybody.length / LIMITS.audienceMax) }, (_, at) =>
		everybody.slice(at * LIMITS.audienceMax, (at + 1) * LIMITS.audienceMax),
	);
	for (const [at, recipients] of parts.entries()) {
		const message = { ...sealMessage(system.view, { subject, text }, { to: [], cc: [] }), threadId: newId<ThreadId>(), isNewThread: true, inReplyTo: null };
		const now = clock();
		const partId = `${clientId}.${at}`;
		const submission = { id: submissionIdOf(system.id, partId), clientId: partId };
		const filedAtOnce = recipients.length <= LIMITS.filedAtOnceMax;
		const outgoing = { message, senderId: system.id, recipients, groupIds: [], bcc: [], submission, senderEmailId: newId<EmailId>(now), now };
		await writeWithChanges([system.id, ...(filedAtOnce ? recipients.map(({ id }) => id) : [])], async (recorder) => {
			const sent = await insertMessage(recorder, outgoing, { recipients: filedAtOnce ? recipients : null, named: filedAtOnce ? [] : recipients });
			// A repeated call wrote nothing, and is not written down again.
			if (sent !== undefined) await recordForSite(recorder.tx, { log, by, kind: "announced", detail: { people: recipients.length } }, now);
		});
	}
	return { people: everybody.length };
}

async function listEverybody(): Promise<Recipient[]> {
	const people = await read().all<{ id: AccountId; handle: string; name: string }>(
		"SELECT id, handle, name FROM account WHERE kind = 'person' AND state = 'active' AND deleted_at IS NULL AND handle <> ? ORDER BY id",
		SYSTEM_HANDLE,
	);
	return people.map(({ id, handle, name }) => ({ id, view: { handle, name, kind: "person" }, via: null }));
}
