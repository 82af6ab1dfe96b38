import type { Clock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { deleteGroup } from "#lib/groups/delete-group";
import { findMembership, writeMembership } from "#lib/groups/members/write-membership";
import { writeInGroup } from "#lib/groups/write-in-group";

interface Membership {
	id: AccountId;
	handle: string;
}

/** A group that the person is in, invited to or waiting for; undefined once there is none left. */
export function nextMembership(accountId: AccountId): Promise<Membership | undefined> {
	return read().get<Membership>(
		"SELECT a.id, a.handle FROM group_member m JOIN account a ON a.id = m.group_id WHERE m.account_id = ? AND a.deleted_at IS NULL ORDER BY a.handle LIMIT 1",
		accountId,
	);
}

/**
 * Leaves a group for a person whose account was closed. Where they were its only owner, its oldest admin or member becomes the owner; one
 * without any other member is deleted. To be repeated after a crash.
 */
export async function leaveNextGroup(accountId: AccountId, { id, handle }: Membership, clock: Clock): Promise<"left" | "deleted"> {
	const heir = await findHeir(accountId, id);
	if (heir === "nobody") {
		await deleteGroup(accountId, handle, clock);
		return "deleted";
	}
	await writeInGroup(accountId, handle, [accountId, ...(heir ? [heir.id] : [])], async (act) => {
		const { tx } = act.recorder;
		if (heir) {
			const before = await findMembership(tx, id, heir.id);
			// Gone since they were chosen: the next step chooses again.
			if (before?.state !== "member") throw new PomboError("not_found");
			await writeMembership(act, heir, before, { role: "owner", state: "member" }, clock());
		}
		const own = await findMembership(tx, id, accountId);
		if (own) await writeMembership(act, { id: accountId, handle: own.handle }, own, null, clock());
	});
	return "left";
}

/** Who is to own the group after its only owner: null where there is another owner, or the person owned nothing. */
async function findHeir(accountId: AccountId, groupId: AccountId): Promise<{ id: AccountId; handle: string } | "nobody" | null> {
	const own = await read().get<{ role: string; state: string }>(
		"SELECT role, state FROM group_member WHERE group_id = ? AND account_id = ?",
		groupId,
		accountId,
	);
	if (own?.role !== "owner" || own.state !== "member") return null;
	const others = await read().all<{ id: AccountId; handle: string; role: string }>(
		`SELECT m.account_id AS id, m.handle, m.role FROM group_member m JOIN account a ON a.id = m.account_id
		WHERE m.group_id = ? AND m.account_id <> ? AND m.state = 'member' AND a.deleted_at IS NULL
		ORDER BY CASE m.role WHEN 'owner' THEN 0 WHEN 'admin' THEN 1 ELSE 2 END, m.since, m.handle LIMIT 1`,
		groupId,
		accountId,
	);
	const [first] = others;
	if (!first) return "nobody";
	return first.role === "owner" ? null : first;
}
