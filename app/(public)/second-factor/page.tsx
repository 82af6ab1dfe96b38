import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RequiredFactor } from "#components/settings/security/required-factor";
import { listFactors } from "#lib/accounts/factors/list-factors";
import { listPasskeys } from "#lib/accounts/passkeys/list-passkeys";
import { read } from "#lib/db/store";
import { findSession } from "#lib/http/session/page-session";
import { postSignOutAction } from "../../(mail)/settings/actions";
import { SECURITY_ACTIONS } from "../../(mail)/settings/security/security-actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("settings.security.required");
	return { title: `${t("title")} · Pombo` };
}

/** Where everybody needs a second factor, and this account has none. */
export default async function SecondFactorPage() {
	const session = await findSession();
	if (!session) redirect("/sign-in");
	if (!session.mustAddFactor) redirect("/inbox");
	const [factors, passkeys] = await Promise.all([listFactors(read(), session.accountId), listPasskeys(session.accountId)]);
	return <RequiredFactor actions={SECURITY_ACTIONS} factors={factors} passkeys={passkeys} signOut={postSignOutAction} />;
}
