import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Door } from "#components/door/door";
import { DoorPreferences } from "#components/door/door-preferences";
import { SignUpForm } from "#components/door/sign-up-form";
import { saveLocaleAction } from "../../actions";
import { signUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("door");
	return { title: `${t("signUp")} · Pombo` };
}

export default async function SignUpPage() {
	const t = await getTranslations("door");
	const aside = t.rich("toSignIn", {
		link: (chunks) => (
			<Link href="/sign-in" className="text-ink-2 underline">
				{chunks}
			</Link>
		),
	});
	return (
		<Door aside={aside} preferences={<DoorPreferences saveLocale={saveLocaleAction} />}>
			<SignUpForm signUp={signUpAction} />
		</Door>
	);
}
