import type { GroupRole, MemberState } from "#lib/contracts/groups/group-policies";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import type { Tx } from "#lib/db/tx";
import { changeIdOf } from "#lib/groups/group-changes";
import { raiseRevision } from "#lib/groups/group-revisions";
import { MEMBER_COLUMNS, type MemberRow } from "#lib/groups/group-rows";
import type { GroupAct, Viewer } from "#lib/groups/write-in-group";

export interface Membership {
	role: GroupRole;
	state: MemberState;
}

export interface Target {
	id: AccountId;
	handle: string;
}

/** A person's present membership. */
export function findMembership(tx: Tx, groupId: AccountId, personId: AccountId): Promise<MemberRow | undefined> {
	return tx.get<MemberRow>(`SELECT ${MEMBER_COLUMNS} FROM group_member m WHERE m.group_id = ? AND m.account_id = ?`, groupId, personId);
}

/**
 * Writes a person's membership, or removes it, and records one change for each viewer and the person. The same membership
 * again writes nothing. Throws `last_owner` where the group would be left without an owner.
 */
export async function writeMembership(act: GroupAct, target: Target, before: Membership | undefined, after: Membership | null, now: number): Promise<void> {
	const { recorder, group } = act;
	if (before?.role === after?.role && before?.state === after?.state) return;
	if (after && (recorder.account(target.id)?.deleted ?? true)) throw new PomboError("not_found");
	if (isOwner(before) && !isOwner(after)) await requireAnotherOwner(recorder.tx, group.id);
	if (after) await storeMembership(recorder.tx, group.id, target, before, after, now);
	else await recorder.tx.run("DELETE FROM group_member WHERE group_id = ? AND account_id = ?", group.id, target.id);
	const joined = Number(after?.state === "member") - Number(before?.state === "member");
	await raiseRevision(recorder.tx, group.id, joined);
	recordMembership(act, target, before, after);
}

function isOwner(membership: Membership | null | undefined): boolean {
	return membership?.state === "member" && membership.role === "owner";
}

async function requireAnotherOwner(tx: Tx, groupId: AccountId): Promise<void> {
	// The first condition is that of the index on the few rows of admins and owners.
	const owners = await tx.all("SELECT 1 FROM group_member WHERE group_id = ? AND role <> 'member' AND role = 'owner' AND state = 'member' LIMIT 2", groupId);
	if (owners.length < 2) throw new PomboError("last_owner");
}

/** Stores a membership. `since` moves with each step towards membership, and stays when only the role changes. */
export async function storeMembership(
	tx: Tx,
	groupId: AccountId,
	{ id, handle }: Target,
	before: Membership | undefined,
	{ role, state }: Membership,
	now: number,
): Promise<void> {
	if (before?.state === state) {
		await tx.run("UPDATE group_member SET role = ? WHERE group_id = ? AND account_id = ?", role, groupId, id);
		return;
	}
	await tx.run(
		`INSERT INTO group_member (group_id, account_id, handle, role, state, since, since_modseq)
		SELECT a.id, ?, ?, ?, ?, ?, a.modseq FROM account a WHERE a.id = ?
		ON CONFLICT (group_id, account_id) DO UPDATE SET role = excluded.role, state = excluded.state, since = excluded.since, since_modseq = excluded.since_modseq`,
		id,
		handle,
		role,
		state,
		now,
		groupId,
	);
}

function recordMembership({ recorder, group, viewers }: GroupAct, target: Target, before: Membership | undefined, after: Membership | null): void {
	const id = changeIdOf(group.handle, target.handle);
	const wasMember = before?.state === "member";
	const isMember = after?.state === "member";
	for (const viewer of viewers) {
		if (viewer.id === target.id) continue;
		if (viewer.state !== "member") {
			// Who is not a member yet sees how many members there are, and not who.
			if (wasMember !== isMember) recorder.record(viewer.id, "group", "updated", group.handle);
		} else if (wasMember || isMember || seesWaiting(viewer)) recorder.record(viewer.id, "group", "updated", id);
	}
	if (after) recorder.record(target.id, "group", before ? "updated" : "created", id);
	else recorder.record(target.id, "group", "deleted", group.handle);
}

/** Invitations and requests are the admins' to see. */
function seesWaiting({ role }: Viewer): boolean {
	return role !== "member";
}
