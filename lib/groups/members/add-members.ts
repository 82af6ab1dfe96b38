import { accessAccount } from "#lib/accounts/access-account";
import { administrationLog } from "#lib/accounts/managing/record-administration";
import { recordEvent } from "#lib/audit/record-event";
import type { AddMembersInput } from "#lib/contracts/groups/groups";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { write } from "#lib/db/store";
import { accessGroupAsAdministrator } from "#lib/groups/access-group";
import { changeIdOf } from "#lib/groups/group-changes";
import { raiseRevision } from "#lib/groups/group-revisions";
import { MEMBER_COLUMNS, type MemberRow } from "#lib/groups/group-rows";
import { type GroupAct, writeInGroup } from "#lib/groups/write-in-group";
import { findPeople } from "./find-person";
import { storeMembership, type Target } from "./write-membership";

const PEOPLE_PER_WRITE = 250;

/**
 * Makes people members at once, without asking them; for the site's administrators. Who is invited or waiting becomes a member
 * with the role of the invitation. In transactions of a few hundred people: repeating the call after a crash adds the rest.
 * Throws `not_found`, and `invalid_input` with one error for each unknown handle; then nobody was added.
 */
export async function addMembers(
	actorId: AccountId,
	handle: string,
	{ handles }: AddMembersInput,
	clock: Clock = systemClock,
): Promise<{ added: number; members: number }> {
	const { state } = await accessGroupAsAdministrator(actorId, handle);
	const people = await findPeople(handles);
	const errors = handles.flatMap((name, at) => {
		const path = `handles.${at}`;
		if (!people.has(name)) return [{ path, code: "not_a_person", message: `${name} is not a person of this site` }];
		// An administrator who could add themselves could read the archive.
		if (people.get(name)?.id === actorId && state !== "member") return [{ path, code: "not_yourself", message: "Somebody else has to add you" }];
		return [];
	});
	if (errors.length > 0) throw new PomboError("invalid_input", undefined, { errors });
	// Somebody may be named twice, by a former handle too.
	const all = [...new Map([...people.values()].map((person) => [person.id, person])).values()];
	let added = 0;
	for (let at = 0; at < all.length; at += PEOPLE_PER_WRITE) {
		const some = all.slice(at, at + PEOPLE_PER_WRITE);
		const ids = some.map(({ id }) => id);
		added += await writeInGroup(actorId, handle, ids, (act) => addSome(act, some, clock()), accessGroupAsAdministrator);
	}
	if (added > 0) await recordAdded(actorId, handle, added, clock());
	return { added, members: (await accessGroupAsAdministrator(actorId, handle)).members };
}

async function recordAdded(actorId: AccountId, group: string, people: number, now: number): Promise<void> {
	const [log, actor] = await Promise.all([administrationLog(), accessAccount(actorId)]);
	const event = { kind: "members_added", ownerId: log, actorId, source: {}, detail: { by: actor.handle, group, people } } as const;
	await write((tx) => recordEvent(tx, event, now));
}

async function addSome(act: GroupAct, people: readonly Target[], now: number): Promise<number> {
	const { recorder, group, viewers } = act;
	const before = await selectMemberships(act, people);
	const joining = people.filter(({ id }) => before.get(id)?.state !== "member" && !(recorder.account(id)?.deleted ?? true));
	if (joining.length === 0) return 0;
	for (const person of joining) {
		const present = before.get(person.id);
		await storeMembership(recorder.tx, group.id, person, present, { role: present?.role ?? "member", state: "member" }, now);
		recorder.record(person.id, "group", present ? "updated" : "created", changeIdOf(group.handle, person.handle));
	}
	await raiseRevision(recorder.tx, group.id, joining.length);
	// One change for all of them: a change for each would be a hundred thousand rows in a group of a few hundred.
	const told = new Set(joining.map(({ id }) => id));
	for (const viewer of viewers) if (!told.has(viewer.id)) recorder.record(viewer.id, "group", "updated", group.handle);
	return joining.length;
}

async function selectMemberships({ recorder, group }: GroupAct, people: readonly Target[]): Promise<Map<AccountId, MemberRow>> {
	const list = placeholders(people.map(({ id }) => id));
	const rows = await recorder.tx.all<MemberRow>(
		`SELECT ${MEMBER_COLUMNS} FROM group_member m WHERE m.group_id = ? AND m.account_id IN (${list.sql})`,
		group.id,
		...list.values,
	);
	return new Map(rows.map((row) => [row.account_id, row]));
}
