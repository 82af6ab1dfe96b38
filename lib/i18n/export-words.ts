import { createTranslator } from "next-intl";
import type { Locale } from "#lib/contracts/accounts/locales";
import { CATALOGUES } from "./catalogues";

/** The words of the page that shows an export offline. */
export async function exportWords(locale: Locale, name: string) {
	const t = createTranslator({ locale, messages: (await CATALOGUES[locale]()).default, namespace: "exported" });
	return {
		title: t("title", { name }),
		search: t("search"),
		from: t("from"),
		to: t("to"),
		noSubject: t("noSubject"),
		pick: t("pick"),
		none: t("none"),
		files: t("files"),
		mailboxes: {
			inbox: t("mailboxes.inbox"),
			sent: t("mailboxes.sent"),
			archive: t("mailboxes.archive"),
			trash: t("mailboxes.trash"),
			spam: t("mailboxes.spam"),
			chats: t("mailboxes.chats"),
		},
	};
}
export type ExportWords = Awaited<ReturnType<typeof exportWords>>;
