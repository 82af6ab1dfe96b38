import { type Administrator, administrationLog, recordForSite } from "#lib/accounts/managing/record-administration";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import { write } from "#lib/db/store";

/** Nobody comes by this invitation any more. Throws `not_found`. */
export async function endInvite(by: Administrator, id: string, clock: Clock = systemClock): Promise<void> {
	const log = await administrationLog();
	await write(async (tx) => {
		if ((await tx.run("DELETE FROM invite WHERE id = ?", id)) === 0) throw new PomboError("not_found");
		await recordForSite(tx, { log, by, kind: "invite_ended" }, clock());
	});
}
