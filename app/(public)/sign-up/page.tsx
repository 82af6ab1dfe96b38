import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Door } from "#components/door/door";
import { DoorPreferences } from "#components/door/door-preferences";
import { Invitation } from "#components/door/invitation";
import { SignUpForm } from "#components/door/sign-up-form";
import { findInviter } from "#lib/accounts/find-inviter";
import { saveLocaleAction } from "../../actions";
import { signUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("door");
	return { title: `${t("signUp")} · Pombo` };
}

export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
	const t = await getTranslations("door");
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
		<Door aside={aside} preferences={<DoorPreferences saveLocale={saveLocaleAction} />}>
			{inviter ? <Invitation inviter={inviter} /> : null}
			<SignUpForm signUp={signUpAction.bind(null, inviter?.handle ?? null)} />
		</Door>
	);
}
