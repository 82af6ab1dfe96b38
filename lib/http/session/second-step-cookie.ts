import { cookies } from "next/headers";
import { listFactors } from "#lib/accounts/factors/list-factors";
import { findTicketAccount } from "#lib/accounts/sign-in/second-step";
import type { FactorsView } from "#lib/contracts/views";
import { read } from "#lib/db/store";
import { authCookieName, secureCookies } from "./cookie-names";

const TEN_MINUTES_SECONDS = 600;

/** Between the two steps of a sign-in this browser holds a ticket, which pages cannot read. */
export async function rememberTicket(ticket: string): Promise<void> {
	const options = { path: "/", httpOnly: true, sameSite: "lax", secure: secureCookies(), maxAge: TEN_MINUTES_SECONDS } as const;
	(await cookies()).set(authCookieName("second-factor"), ticket, options);
}

export async function ticketOfBrowser(): Promise<string | undefined> {
	return (await cookies()).get(authCookieName("second-factor"))?.value;
}

export async function forgetTicket(): Promise<void> {
	(await cookies()).delete({ name: authCookieName("second-factor"), path: "/", secure: secureCookies() });
}

/** What this browser may take the second step with; null where it may not take one. */
export async function findSecondStep(): Promise<FactorsView | null> {
	const ticket = await ticketOfBrowser();
	const accountId = ticket ? await findTicketAccount(ticket) : null;
	return accountId && listFactors(read(), accountId);
}
