import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AuthLayout } from "#components/auth/auth-layout";
import { AuthPreferences } from "#components/auth/auth-preferences";
import { Invitation } from "#components/auth/invitation";
import { NoSignUp } from "#components/auth/no-sign-up";
import { SignUpForm } from "#components/auth/sign-up-form";
import { findSignUp } from "#lib/accounts/find-sign-up";
import { findInviter } from "#lib/accounts/profiles/find-inviter";
import { saveLocaleAction } from "../../../actions";
import { signUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("auth");
	return { title: `${t("signUp")} · Pombo` };
}

type Parameter = string | string[] | undefined;

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ from?: Parameter; invite?: Parameter }> }) {
	const t = await getTranslations("auth");
	const { from, invite } = await searchParams;
	const token = typeof invite === "string" ? invite : null;
	const [inviter, signUp] = await Promise.all([typeof from === "string" ? findInviter(from) : null, findSignUp(token)]);
	const aside = t.rich("toSignIn", {
		link: (chunks) => (
			<Link href="/sign-in" className="text-ink-2 underline">
				{chunks}
			</Link>
		),
	});
	const isOpen = signUp === "open" || signUp === "approval";
	return (
		<AuthLayout aside={aside} preferences={<AuthPreferences saveLocale={saveLocaleAction} />}>
			{isOpen && inviter ? <Invitation inviter={inviter} /> : null}
			{isOpen ? (
				<SignUpForm signUp={signUpAction.bind(null, { from: inviter?.handle ?? null, invite: token })} needsApproval={signUp === "approval"} />
			) : (
				<NoSignUp reason={signUp} />
			)}
		</AuthLayout>
	);
}
