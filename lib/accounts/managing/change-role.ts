import { writeWithChanges } from "#lib/changes/write-with-changes";
import { type Clock, systemClock } from "#lib/core/clock";
import { accessManaged } from "./access-managed";
import { type Administrator, administrationLog, recordAdministration } from "./record-administration";
import { requireOtherAdministrator } from "./require-other-administrator";

/** Makes a person an administrator of the site, or no longer one. Idempotent. Throws `not_found`, and `last_administrator`. */
export async function changeRole(by: Administrator, handle: string, role: "member" | "admin", clock: Clock = systemClock): Promise<void> {
	const person = await accessManaged(handle);
	const log = await administrationLog();
	const admin = role === "admin";
	await writeWithChanges([person.id], async (recorder) => {
		const { tx } = recorder;
		if (!admin) await requireOtherAdministrator(tx, person.id);
		const changed = await tx.run("UPDATE account SET admin = ? WHERE id = ? AND admin <> ?", admin, person.id, admin);
		if (changed === 0) return;
		recorder.record(person.id, "profile", "updated", person.id);
		await recordAdministration(tx, { log, by, kind: admin ? "made_administrator" : "administrator_ended", subject: person }, clock());
	});
}
