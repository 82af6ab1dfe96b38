import { writeWithChanges } from "#lib/changes/write-with-changes";
import { type Keyboard, type KeyboardChange, keyboardSchema } from "#lib/contracts/accounts/profile";
import type { ProfileView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { getProfile } from "./get-profile";

/**
 * Changes the given keys in the stored ones, so that changes of several devices merge; null resets all to their defaults.
 * Repeating it changes nothing.
 */
export async function changeKeyboard(accountId: AccountId, change: KeyboardChange | null): Promise<ProfileView> {
	await writeWithChanges([accountId], async (recorder) => {
		const row = await recorder.tx.get<{ keyboard: string | null }>("SELECT keyboard FROM account WHERE id = ?", accountId);
		const before = row?.keyboard ?? null;
		const after = change ? serialized(merged(before, change)) : null;
		if (after === before) return;
		await recorder.tx.run("UPDATE account SET keyboard = ? WHERE id = ?", after, accountId);
		recorder.record(accountId, "profile", "updated", accountId);
	});
	return getProfile(accountId);
}

function merged(stored: string | null, { single, keys = {} }: KeyboardChange): Keyboard {
	const before: Keyboard = stored ? JSON.parse(stored) : { single: true, keys: {} };
	const all = Object.entries({ ...before.keys, ...keys }).filter((entry): entry is [string, string[]] => entry[1] !== null);
	const after = keyboardSchema.safeParse({ single: single ?? before.single, keys: Object.fromEntries(all) });
	if (!after.success) throw new PomboError("invalid_input");
	return after.data;
}

/** Null for the defaults, so that a later version's defaults apply. */
function serialized(keyboard: Keyboard): string | null {
	return keyboard.single && Object.keys(keyboard.keys).length === 0 ? null : JSON.stringify(keyboard);
}
