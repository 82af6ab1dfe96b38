import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { findSession } from "#lib/http/session/page-session";

/** Pages for who is not signed in. */
export default async function VisitorsLayout({ children }: { children: ReactNode }) {
	if (await findSession()) redirect("/inbox");
	return children;
}
