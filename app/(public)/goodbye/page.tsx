import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthLayout } from "#components/auth/auth-layout";
import { AuthPreferences } from "#components/auth/auth-preferences";
import { Goodbye } from "#components/auth/goodbye";
import { saveLocaleAction } from "../../actions";
import { findReceiptAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("goodbye");
	return { title: `${t("title")} · Pombo` };
}

/** After an account's deletion was asked for: until when one can change one's mind, then the receipt. The token is after the #. */
export default async function GoodbyePage() {
	return (
		<AuthLayout preferences={<AuthPreferences saveLocale={saveLocaleAction} />}>
			<Goodbye findReceipt={findReceiptAction} />
		</AuthLayout>
	);
}
