import { type Administrator, administrationLog, recordForSite } from "#lib/accounts/managing/record-administration";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import type { MakeInviteInput } from "#lib/contracts/administration";
import { type Clock, systemClock } from "#lib/core/clock";
import { env } from "#lib/core/env";
import { PomboError } from "#lib/core/errors";
import { type AccountId, newId } from "#lib/core/ids";
import { newSecret } from "#lib/crypto/tokens";
import { read, write } from "#lib/db/store";

/**
 * A link by which people make an account, where the site asks for invitations, and need no approval. Returned this once: only its hash is
 * stored. Throws `invalid_input` for an end that is past and a group that does not exist.
 */
export async function makeInvite(
	by: Administrator,
	{ uses, expiresAt, group }: MakeInviteInput,
	clock: Clock = systemClock,
): Promise<{ id: string; url: string }> {
	const ends = expiresAt === undefined ? null : Date.parse(expiresAt);
	if (ends !== null && ends <= clock()) throw refused("expiresAt", "past", "Choose a time that is still to come");
	const groupId = group === undefined ? null : await findGroup(group);
	const { token, hash } = newSecret();
	const [id, log] = [newId<string>(clock()), await administrationLog()];
	// Of the command line, which is nobody's account, in the name of the site.
	const maker = by === "command_line" ? log : by.accountId;
	await write(async (tx) => {
		const columns = ["id", "hash", "maker_id", "group_id", "uses_left", "created_at", "expires_at"];
		await tx.insert("invite", columns, [[id, hash, maker, groupId, uses ?? null, clock(), ends]]);
		await recordForSite(tx, { log, by, kind: "invite_made", detail: { uses, group } }, clock());
	});
	return { id, url: `${env().appUrl}/sign-up?invite=${token}` };
}

async function findGroup(handle: string): Promise<AccountId> {
	const sql = "SELECT id FROM account WHERE handle = ? AND kind = 'group' AND deleted_at IS NULL";
	const group = await read().get<{ id: AccountId }>(sql, normaliseHandle(handle));
	if (!group) throw refused("group", "not_a_group", "There is no such group");
	return group.id;
}

function refused(path: string, code: string, message: string): PomboError {
	return new PomboError("invalid_input", undefined, { errors: [{ path, code, message }] });
}
