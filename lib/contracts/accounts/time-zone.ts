import { z } from "zod";

/** The name of a time zone that this server knows (IANA). */
export const timeZoneSchema = z
	.string()
	.max(64)
	.refine(isTimeZone, { error: "Not a time zone this server knows", params: { code: "unknown_time_zone" } });

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
