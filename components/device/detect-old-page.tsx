import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";
import { announceNewVersion } from "./new-version";

type Action = (input: never) => Promise<unknown>;

/**
 * The same actions; where the server no longer knows one of them, this page comes from an older Pombo. Whoever called
 * still hears of the failure, and keeps what was written.
 */
export function detectOldPage<Actions extends { [Name in keyof Actions]: Action }>(actions: Actions): Actions {
	const noticing = Object.entries<Action>(actions).map(([name, act]) => [name, (input: never) => act(input).catch(notice)]);
	return Object.fromEntries(noticing) as Actions;
}

function notice(error: unknown): never {
	if (isUnknownAction(error)) announceNewVersion();
	throw error;
}
