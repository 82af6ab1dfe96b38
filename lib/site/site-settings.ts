import { type SiteSettings, siteSettingsSchema } from "#lib/contracts/administration";
import { perProcess } from "#lib/core/per-process";
import { read } from "#lib/db/store";
import type { Reader, Tx } from "#lib/db/tx";

const KEY = "site";
/** A change on another node, or by a command, counts after this long. */
const CACHED_MS = 5_000;

const DEFAULTS: SiteSettings = { signUp: "open", sendLimit: 120, requireSecondFactor: false, auditDays: 0 };

/** The settings of the site: the defaults, and what administrators changed. Cached for a few seconds. */
export async function siteSettings(): Promise<SiteSettings> {
	const cache = perProcess<{ settings: SiteSettings | null; at: number }>("site-settings", () => ({ settings: null, at: 0 }));
	if (cache.settings && performance.now() - cache.at < CACHED_MS) return cache.settings;
	const settings = await readSiteSettings(read());
	Object.assign(cache, { settings, at: performance.now() });
	return settings;
}

/** The same from the database, for what decides in a transaction. */
export async function readSiteSettings(reader: Reader): Promise<SiteSettings> {
	const row = await reader.get<{ value: string }>("SELECT value FROM setting WHERE key = ?", KEY);
	return row ? siteSettingsSchema.parse({ ...DEFAULTS, ...JSON.parse(row.value) }) : DEFAULTS;
}

export async function writeSiteSettings(tx: Tx, settings: SiteSettings): Promise<void> {
	await tx.run("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", KEY, JSON.stringify(settings));
}

/** After a change was committed. */
export function forgetSiteSettings(): void {
	perProcess<{ settings: SiteSettings | null; at: number }>("site-settings", () => ({ settings: null, at: 0 })).settings = null;
}
