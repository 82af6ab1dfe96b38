import type { MessageVersionView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { accessEmail } from "#lib/mail/messages/access-email";
import { messageKeyOf } from "#lib/mail/messages/open-email";
import { openBody, openEnvelope } from "#lib/mail/sending/envelope";

/** What a message was before each edit, oldest first, for who holds it. Throws `not_found`. */
export async function listVersions(accountId: AccountId, id: string): Promise<{ items: MessageVersionView[] }> {
	const email = await accessEmail(accountId, id);
	const key = messageKeyOf(email);
	const rows = await read().all<{ written_at: number; envelope_sealed: Uint8Array; body_sealed: Uint8Array }>(
		"SELECT written_at, envelope_sealed, body_sealed FROM message_version WHERE message_id = ? ORDER BY version",
		email.message_id,
	);
	const items = rows.map(({ written_at, envelope_sealed, body_sealed }) => ({
		subject: openEnvelope(key, email.message_id, envelope_sealed).subject,
		...openBody(key, email.message_id, body_sealed),
		at: toIso(written_at),
	}));
	return { items };
}
