import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AuthLayout } from "#components/auth/auth-layout";
import { AuthPreferences } from "#components/auth/auth-preferences";
import { SignInForm } from "#components/auth/sign-in-form";
import { returnAddress } from "#lib/http/session/return-address";
import { saveLocaleAction } from "../../../actions";
import { signInAction } from "./actions";
import { beginPasskeySignInAction, passkeySignInAction } from "./passkey-actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("auth");
	return { title: `${t("signIn")} · Pombo` };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
	const t = await getTranslations("auth");
	const { to } = await searchParams;
	const passkeys = { begin: beginPasskeySignInAction, finish: passkeySignInAction.bind(null, returnAddress(to)) };
	const aside = t.rich("toSignUp", {
		link: (chunks) => (
			<Link href="/sign-up" className="text-ink-2 underline">
				{chunks}
			</Link>
		),
	});
	return (
		<AuthLayout aside={aside} preferences={<AuthPreferences saveLocale={saveLocaleAction} />}>
			<SignInForm signIn={signInAction.bind(null, returnAddress(to))} passkeys={passkeys} />
		</AuthLayout>
	);
}
