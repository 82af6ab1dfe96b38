import { getLocale } from "next-intl/server";
import { OfflinePage } from "#components/device/offline-page";
import { CATALOGUES } from "#lib/i18n/catalogues";

/** Cached by the service worker and shown for any page that cannot be loaded: holds every language and no account's data. */
export default async function Offline() {
	const [locale, en, pt] = await Promise.all([getLocale(), CATALOGUES.en(), CATALOGUES["pt-BR"]()]);
	return <OfflinePage served={locale} messages={{ en: en.default.offline, "pt-BR": pt.default.offline }} />;
}
