import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AuthLayout } from "#components/auth/auth-layout";
import { AuthPreferences } from "#components/auth/auth-preferences";
import { Invitation } from "#components/auth/invitation";
import { SignUpForm } from "#components/auth/sign-up-form";
import { findInviter } from "#lib/accounts/profiles/find-inviter";
import { saveLocaleAction } from "../../../actions";
import { signUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("auth");
	return { title: `${t("signUp")} · Pombo` };
}

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
	const t = await getTranslations("auth");
	const { from } = await searchParams;
	const inviter = typeof from === "string" ? await findInviter(from) : null;
	const aside = t.rich("toSignIn", {
		link: (chunks) => (
			<Link href="/sign-in" className="text-ink-2 underline">
				{chunks}
			</Link>
		),
	});
	return (
		<AuthLayout aside={aside} preferences={<AuthPreferences saveLocale={saveLocaleAction} />}>
			{inviter ? <Invitation inviter={inviter} /> : null}
			<SignUpForm signUp={signUpAction.bind(null, inviter?.handle ?? null)} />
		</AuthLayout>
	);
}
