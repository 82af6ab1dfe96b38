import { writeWithChanges } from "#lib/changes/write-with-changes";
import type { UpdateProfileInput } from "#lib/contracts/accounts";
import type { ProfileView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import type { Value } from "#lib/db/tx";
import { foldName } from "./fold-name";
import { getProfile } from "./get-profile";

/** Changes what is named and leaves the rest; the account's other devices hear of it. Repeating it changes nothing. */
export async function updateProfile(accountId: AccountId, input: UpdateProfileInput): Promise<ProfileView> {
	const columns = Object.entries<Value | undefined>({
		name: input.name,
		name_folded: input.name === undefined ? undefined : foldName(input.name),
		about: input.about,
		locale: input.locale,
		time_zone: input.timeZone,
		receipts: input.receipts,
	}).filter((entry): entry is [string, Value] => entry[1] !== undefined);
	if (columns.length > 0) {
		await writeWithChanges([accountId], async (recorder) => {
			await recorder.tx.run(
				`UPDATE account SET ${columns.map(([column]) => `${column} = ?`).join(", ")} WHERE id = ?`,
				...columns.map(([, value]) => value),
				accountId,
			);
			recorder.record(accountId, "profile", "updated", accountId);
		});
	}
	return getProfile(accountId);
}
