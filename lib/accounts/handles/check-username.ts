import { type HandleProblem, handleProblem, lookOf, normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { read } from "#lib/db/store";

export interface UsernameCheck {
	username: string;
	valid: boolean;
	exists: boolean;
	/** Why it may not be taken, where `valid` is false. */
	problem?: HandleProblem;
}

/** Whether a name can be registered. Needs no session: handles are public by design, like addresses. */
export async function checkUsername({ username }: { username: string }): Promise<UsernameCheck> {
	const handle = normaliseHandle(username);
	const taken = await read().get("SELECT 1 FROM handle WHERE name = ?", handle);
	const alike = taken ? undefined : await read().get("SELECT 1 FROM handle WHERE look = ?", lookOf(handle));
	const problem = handleProblem(handle) ?? (alike ? "look_alike" : null);
	return { username: handle, valid: problem === null, exists: taken !== undefined, ...(problem ? { problem } : {}) };
}
