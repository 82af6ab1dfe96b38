import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthLayout } from "#components/auth/auth-layout";
import { AuthPreferences } from "#components/auth/auth-preferences";
import { CodeForm } from "#components/auth/code-form";
import { returnAddress } from "#lib/http/session/return-address";
import { findSecondStep } from "#lib/http/session/second-step-cookie";
import { saveLocaleAction } from "../../../../actions";
import { beginPasskeySignInAction, passkeySignInAction } from "../passkey-actions";
import { finishSignInAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("auth");
	return { title: `${t("codeTitle")} · Pombo` };
}

export default async function CodePage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
	const factors = await findSecondStep();
	if (!factors) redirect("/sign-in");
	const t = await getTranslations("auth");
	const { to } = await searchParams;
	const passkeys = { begin: beginPasskeySignInAction, finish: passkeySignInAction.bind(null, returnAddress(to)) };
	const aside = t.rich("toOtherAccount", {
		link: (chunks) => (
			<Link href="/sign-in" className="text-ink-2 underline">
				{chunks}
			</Link>
		),
	});
	return (
		<AuthLayout aside={aside} preferences={<AuthPreferences saveLocale={saveLocaleAction} />}>
			<CodeForm finish={finishSignInAction.bind(null, returnAddress(to))} passkeys={passkeys} factors={factors} />
		</AuthLayout>
	);
}
