import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import type { Locale } from "#lib/contracts/accounts";
import { preferencesOf } from "./locale";
import type en from "./messages/en.json";

const CATALOGUES: Record<Locale, () => Promise<{ default: typeof en }>> = {
	en: () => import("./messages/en.json"),
	"pt-BR": () => import("./messages/pt-BR.json"),
};

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
