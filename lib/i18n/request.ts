import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { CATALOGUES } from "./catalogues";
import { preferencesOf } from "./locale";

/** next-intl's configuration of a request: language, messages and time zone, none of them in the URL. */
export default getRequestConfig(async () => {
	const [cookieStore, requestHeaders] = await Promise.all([cookies(), headers()]);
	const { locale, timeZone } = preferencesOf((name) => cookieStore.get(name)?.value, requestHeaders.get("accept-language"));
	return {
		locale,
		timeZone,
		now: new Date(),
		messages: (await CATALOGUES[locale]()).default,
	};
});
