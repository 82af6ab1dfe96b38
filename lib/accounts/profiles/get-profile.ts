import { accessAccount } from "#lib/accounts/access-account";
import type { Keyboard, Locale } from "#lib/contracts/accounts";
import type { ProfileView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";

/** The account's own profile, with its private settings. */
export async function getProfile(accountId: AccountId): Promise<ProfileView> {
	const row = await accessAccount(accountId);
	return {
		handle: row.handle,
		name: row.name,
		...(row.about ? { about: row.about } : {}),
		locale: row.locale as Locale,
		timeZone: row.time_zone,
		receipts: Boolean(row.receipts),
		conversations: Boolean(row.conversations),
		presence: Boolean(row.presence),
		...(row.keyboard ? { keyboard: JSON.parse(row.keyboard) as Keyboard } : {}),
		admin: Boolean(row.admin),
	};
}
