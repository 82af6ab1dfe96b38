import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Door } from "#components/door/door";
import { DoorPreferences } from "#components/door/door-preferences";
import { SignInForm } from "#components/door/sign-in-form";
import { returnAddress } from "#lib/http/return-address";
import { saveLocaleAction } from "../../actions";
import { signInAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("door");
	return { title: `${t("signIn")} · Pombo` };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
	const t = await getTranslations("door");
	const { to } = await searchParams;
	const aside = t.rich("toSignUp", {
		link: (chunks) => (
			<Link href="/sign-up" className="text-ink-2 underline">
				{chunks}
			</Link>
		),
	});
	return (
		<Door aside={aside} preferences={<DoorPreferences saveLocale={saveLocaleAction} />}>
			<SignInForm signIn={signInAction.bind(null, returnAddress(to))} />
		</Door>
	);
}
