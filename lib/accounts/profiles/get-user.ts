import { forwardedHandle } from "#lib/accounts/handles/former-handles";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import type { PublicProfileView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { shownTimes, type TimeRow } from "./shown-status";

type ProfileRow = Pick<PublicProfileView, "handle" | "name" | "kind"> & TimeRow & { id: AccountId; about: string | null; time_zone: string };

/** One person's public profile. Throws `not_found`. */
export async function getUser(_viewer: AccountId, handle: string): Promise<PublicProfileView> {
	return publicProfile(await accessUser(handle));
}

/** A person, whom everybody here may look up. Throws `not_found`. */
export async function accessUser(handle: string): Promise<ProfileRow> {
	const row = await read().get<ProfileRow>(
		"SELECT id, handle, name, kind, about, time_zone, status, status_until, working_hours FROM account WHERE deleted_at IS NULL AND kind = 'person' AND handle = ?",
		forwardedHandle(normaliseHandle(handle)),
	);
	if (!row) throw new PomboError("not_found");
	return row;
}

export function publicProfile(row: ProfileRow, clock: Clock = systemClock): PublicProfileView {
	const { handle, name, kind, about, time_zone } = row;
	return { handle, name, kind, ...(about ? { about } : {}), timeZone: time_zone, ...shownTimes(row, clock()) };
}
