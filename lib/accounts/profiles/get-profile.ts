import { accessAccount } from "#lib/accounts/access-account";
import { formerHandlesOf } from "#lib/accounts/handles/former-handles";
import type { Locale } from "#lib/contracts/accounts/locales";
import type { Keyboard } from "#lib/contracts/accounts/profile";
import type { ProfileView } from "#lib/contracts/views";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { shownTimes } from "./shown-status";

/** The account's own profile, with its private settings. */
export async function getProfile(accountId: AccountId, clock: Clock = systemClock): Promise<ProfileView> {
	const row = await accessAccount(accountId);
	const formerHandles = formerHandlesOf(accountId);
	return {
		handle: row.handle,
		...(formerHandles.length > 0 ? { formerHandles } : {}),
		name: row.name,
		...(row.about ? { about: row.about } : {}),
		locale: row.locale as Locale,
		timeZone: row.time_zone,
		receipts: Boolean(row.receipts),
		conversations: Boolean(row.conversations),
		presence: Boolean(row.presence),
		listed: Boolean(row.listed),
		...shownTimes(row, clock()),
		...(row.keyboard ? { keyboard: JSON.parse(row.keyboard) as Keyboard } : {}),
		admin: Boolean(row.admin),
	};
}
