import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Landing } from "#components/landing/landing";
import { findSession } from "#lib/http/session/page-session";
import { saveLocaleAction } from "./actions";

/** The only page that search engines may index. */
export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("landing");
	const [title, description] = [t("title"), t("description")];
	return { title, description, robots: { index: true, follow: true }, openGraph: { type: "website", siteName: "Pombo", title, description } };
}

export default async function Home() {
	if (await findSession()) redirect("/inbox");
	return <Landing saveLocale={saveLocaleAction} />;
}
