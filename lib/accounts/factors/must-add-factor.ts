import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { siteSettings } from "#lib/site/site-settings";
import { listFactors, needsSecondFactor } from "./list-factors";

/** Whether the site asks everybody for a second factor and this account has none. Until it has one it is good for nothing but adding one. */
export async function mustAddFactor(accountId: AccountId): Promise<boolean> {
	const { requireSecondFactor } = await siteSettings();
	return requireSecondFactor && !needsSecondFactor(await listFactors(read(), accountId));
}
