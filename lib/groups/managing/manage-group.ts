import { administrationLog, recordForSite } from "#lib/accounts/managing/record-administration";
import type { Session } from "#lib/accounts/sessions/sessions";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { accessGroupAsAdministrator } from "#lib/groups/access-group";
import { deleteGroupAsAdministrator } from "#lib/groups/delete-group";
import { findPerson } from "#lib/groups/members/find-person";
import { findMembership, writeMembership } from "#lib/groups/members/write-membership";
import { writeInGroup } from "#lib/groups/write-in-group";

/**
 * Makes a member an owner, as of a group whose owner has left the company. Only a member: an administrator who made anybody else
 * one could read the archive by it. Throws `not_found`, and `not_a_member`.
 */
export async function makeGroupOwner(by: Session, handle: string, memberHandle: string, clock: Clock = systemClock): Promise<void> {
	const person = await findPerson(memberHandle);
	if (!person) throw new PomboError("not_a_member");
	const log = await administrationLog();
	await writeInGroup(
		by.accountId,
		handle,
		[person.id],
		async (act) => {
			const before = await findMembership(act.recorder.tx, act.group.id, person.id);
			if (before?.state !== "member") throw new PomboError("not_a_member");
			if (before.role === "owner") return;
			await writeMembership(act, person, before, { role: "owner", state: "member" }, clock());
			const detail = { group: act.group.handle, subject: person.handle };
			await recordForSite(act.recorder.tx, { log, by, kind: "group_owner_made", detail }, clock());
		},
		accessGroupAsAdministrator,
	);
}

/** Deletes a group of which nobody can be asked. Its members keep their copies. Throws `not_found`. */
export async function removeGroup(by: Session, handle: string, clock: Clock = systemClock): Promise<void> {
	const log = await administrationLog();
	await deleteGroupAsAdministrator(
		by.accountId,
		handle,
		(tx) => recordForSite(tx, { log, by, kind: "group_deleted", detail: { group: handle } }, clock()),
		clock,
	);
}
