import { writeWithChanges } from "#lib/changes/write-with-changes";
import { type Keyboard, type KeyboardChange, keyboardSchema } from "#lib/contracts/accounts";
import type { ProfileView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { getProfile } from "./get-profile";

/**
 * Changes the keys that are named and leaves the rest as they stand at this moment, whichever device gave them; null gives
 * all back. Repeating it changes nothing.
 */
export async function changeKeyboard(accountId: AccountId, change: KeyboardChange | null): Promise<ProfileView> {
	await writeWithChanges([accountId], async (recorder) => {
		const row = await recorder.tx.get<{ keyboard: string | null }>("SELECT keyboard FROM account WHERE id = ?", accountId);
		const before = row?.keyboard ?? null;
		const after = change ? written(changed(before, change)) : null;
		if (after === before) return;
		await recorder.tx.run("UPDATE account SET keyboard = ? WHERE id = ?", after, accountId);
		recorder.record(accountId, "profile", "updated", accountId);
	});
	return getProfile(accountId);
}

function changed(stored: string | null, { single, keys = {} }: KeyboardChange): Keyboard {
	const before: Keyboard = stored ? JSON.parse(stored) : { single: true, keys: {} };
	const all = Object.entries({ ...before.keys, ...keys }).filter((entry): entry is [string, string[]] => entry[1] !== null);
	const after = keyboardSchema.safeParse({ single: single ?? before.single, keys: Object.fromEntries(all) });
	if (!after.success) throw new PomboError("invalid_input");
	return after.data;
}

/** Keys as they come are not written at all, so that later ones are followed. */
function written(keyboard: Keyboard): string | null {
	return keyboard.single && Object.keys(keyboard.keys).length === 0 ? null : JSON.stringify(keyboard);
}
