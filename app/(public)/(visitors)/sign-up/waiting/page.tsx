import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthLayout } from "#components/auth/auth-layout";
import { AuthPreferences } from "#components/auth/auth-preferences";
import { NoSignUp } from "#components/auth/no-sign-up";
import { saveLocaleAction } from "../../../../actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("auth");
	return { title: `${t("noSignUp.waiting.title")} · Pombo` };
}

export default function WaitingPage() {
	return (
		<AuthLayout preferences={<AuthPreferences saveLocale={saveLocaleAction} />}>
			<NoSignUp reason="waiting" />
		</AuthLayout>
	);
}
