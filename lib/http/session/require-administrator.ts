import { notFound } from "next/navigation";
import type { Session } from "#lib/accounts/sessions/sessions";
import { requireSession } from "./page-session";

/** The session of an administrator. Renders the not-found page for everybody else who is signed in. */
export async function requireAdministrator(): Promise<Session> {
	const session = await requireSession();
	return session.admin ? session : notFound();
}
