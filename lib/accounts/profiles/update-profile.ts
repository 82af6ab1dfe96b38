import { type AccountRow, accessAccount } from "#lib/accounts/access-account";
import { foldName } from "#lib/accounts/fold-name";
import { changeHandle } from "#lib/accounts/handles/change-handle";
import { recordEvent } from "#lib/audit/record-event";
import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { UpdateProfileInput } from "#lib/contracts/accounts/profile";
import type { ProfileView } from "#lib/contracts/views";
import { bus } from "#lib/core/bus";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import type { Value } from "#lib/db/tx";
import { getProfile } from "./get-profile";

/**
 * Changes the given fields and announces them to the account's devices. Repeating it changes nothing. Throws what `changeHandle` throws; then
 * nothing is changed.
 */
export async function updateProfile(accountId: AccountId, input: UpdateProfileInput, clock: Clock = systemClock): Promise<ProfileView> {
	if (input.handle !== undefined) await changeHandle(accountId, input.handle, clock);
	const wanted = Object.entries<Value | undefined>({
		name: input.name,
		about: input.about,
		locale: input.locale,
		time_zone: input.timeZone,
		receipts: input.receipts,
		conversations: input.conversations,
		presence: input.presence,
		listed: input.listed,
		...statusColumns(input.status),
		working_hours: input.workingHours && JSON.stringify(input.workingHours),
		keyboard: input.keyboard && JSON.stringify(input.keyboard),
	});
	const before = await accessAccount(accountId);
	const columns = wanted.filter(
		(entry): entry is [keyof AccountRow, Value] => entry[1] !== undefined && !isSame(entry[1], before[entry[0] as keyof AccountRow]),
	);
	if (columns.length > 0) {
		await writeWithChanges([accountId], async (recorder) => {
			for (const [column, value] of columns) await recorder.tx.run(`UPDATE account SET ${column} = ? WHERE id = ?`, value, accountId);
			if (input.name !== undefined) await recorder.tx.run("UPDATE account SET name_folded = ? WHERE id = ?", foldName(input.name), accountId);
			recorder.record(accountId, "profile", "updated", accountId);
			if (columns.some(([column]) => column === "receipts")) {
				await recordEvent(
					recorder.tx,
					{ kind: "receipts_changed", ownerId: accountId, actorId: accountId, source: {}, detail: { on: input.receipts } },
					clock(),
				);
			}
		});
	}
	if (columns.some(([column]) => column === "presence")) bus().emit("visibility-changed", accountId);
	return getProfile(accountId, clock);
}

function statusColumns(status: UpdateProfileInput["status"]): Record<string, Value | undefined> {
	if (status === undefined) return {};
	return { status: status?.text ?? null, status_until: status?.until === undefined ? null : Date.parse(status.until) };
}

/** SQLite stores booleans as numbers. */
function isSame(wanted: Value, stored: AccountRow[keyof AccountRow]): boolean {
	return typeof wanted === "boolean" ? wanted === Boolean(stored) : wanted === stored;
}
