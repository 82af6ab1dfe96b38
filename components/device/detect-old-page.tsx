import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";
import { announceNewVersion } from "./new-version";

type Action = (input: never) => Promise<unknown>;

/**
 * Wraps server actions: when the server no longer knows one, this page is older than the server and a new version is announced.
 * The caller still gets the rejection, and can preserve what was entered.
 */
export function detectOldPage<Actions extends { [Name in keyof Actions]: Action }>(actions: Actions): Actions {
	const wrapped = Object.entries<Action>(actions).map(([name, action]) => [name, (input: never) => action(input).catch(announceIfUnknown)]);
	return Object.fromEntries(wrapped) as Actions;
}

function announceIfUnknown(error: unknown): never {
	if (isUnknownAction(error)) announceNewVersion();
	throw error;
}
