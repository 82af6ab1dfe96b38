import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AuthLayout } from "#components/auth/auth-layout";
import { AuthPreferences } from "#components/auth/auth-preferences";
import { ResetForms } from "#components/auth/reset-forms";
import { saveLocaleAction } from "../../actions";
import { recoverAction, resetPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("auth");
	return { title: `${t("resetTitle")} · Pombo` };
}

export default async function ResetPage() {
	const t = await getTranslations("auth");
	const aside = t.rich("toSignIn", {
		link: (chunks) => (
			<Link href="/sign-in" className="text-ink-2 underline">
				{chunks}
			</Link>
		),
	});
	return (
		<AuthLayout aside={aside} preferences={<AuthPreferences saveLocale={saveLocaleAction} />}>
			<ResetForms recover={recoverAction} reset={resetPasswordAction} />
		</AuthLayout>
	);
}
