import { getLocale } from "next-intl/server";
import { OfflinePage } from "#components/device/offline-page";
import { CATALOGUES } from "#lib/i18n/catalogues";

/** Kept by the browser and shown for any page that does not come: it carries every language, and nothing of anybody. */
export default async function Offline() {
	const [locale, en, pt] = await Promise.all([getLocale(), CATALOGUES.en(), CATALOGUES["pt-BR"]()]);
	return <OfflinePage served={locale} words={{ en: en.default.offline, "pt-BR": pt.default.offline }} />;
}
