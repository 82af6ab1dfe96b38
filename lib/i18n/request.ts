import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { CATALOGUES } from "./catalogues";
import { preferencesOf } from "./locale";

/** What next-intl needs for a request: language, words and time zone, none of them in the address. */
export default getRequestConfig(async () => {
	const [jar, sent] = await Promise.all([cookies(), headers()]);
	const { locale, timeZone } = preferencesOf((name) => jar.get(name)?.value, sent.get("accept-language"));
	return {
		locale,
		timeZone,
		now: new Date(),
		messages: (await CATALOGUES[locale]()).default,
	};
});
