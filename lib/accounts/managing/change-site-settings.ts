import { disconnectWithoutFactor } from "#lib/accounts/factors/disconnect-without-factor";
import type { ChangeSiteSettings, SiteSettings } from "#lib/contracts/administration";
import { type Clock, systemClock } from "#lib/core/clock";
import { write } from "#lib/db/store";
import { forgetSiteSettings, readSiteSettings, writeSiteSettings } from "#lib/site/site-settings";
import { type Administrator, administrationLog, recordForSite } from "./record-administration";

/** Changes the given settings of the site, and writes down which. */
export async function changeSiteSettings(by: Administrator, change: ChangeSiteSettings, clock: Clock = systemClock): Promise<SiteSettings> {
	const log = await administrationLog();
	const settings = await write(async (tx) => {
		const before = await readSiteSettings(tx);
		const after = { ...before, ...change };
		const changed = Object.entries(after).filter(([name, value]) => before[name as keyof SiteSettings] !== value);
		if (changed.length === 0) return before;
		await writeSiteSettings(tx, after);
		await recordForSite(tx, { log, by, kind: "settings_changed", detail: Object.fromEntries(changed) }, clock());
		return after;
	});
	forgetSiteSettings();
	if (change.requireSecondFactor) await disconnectWithoutFactor(clock());
	return settings;
}
