import { cookies } from "next/headers";
import { accountOfTicket } from "#lib/accounts/sign-in/second-step";
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

/** Whether this browser may take the second step. */
export async function awaitsSecondStep(): Promise<boolean> {
	const ticket = await ticketOfBrowser();
	if (!ticket) return false;
	return accountOfTicket(ticket).then(
		() => true,
		() => false,
	);
}
