"use client";

import { useEffect, useState } from "react";
import { type HandleProblem, handleProblem, normaliseHandle } from "#lib/contracts/handle-rules";

export type UsernameState =
	| { kind: "empty" }
	| { kind: "wrong"; problem: HandleProblem }
	| { kind: "asking" }
	| { kind: "free"; handle: string }
	| { kind: "taken"; handle: string }
	| { kind: "unknown" };

const PAUSE_MS = 250;

/** Whether a name could be taken, checked while it is typed: the rules here at once, the rest by asking. Only the latest answer counts. */
export function useUsernameCheck(typed: string): UsernameState {
	const handle = normaliseHandle(typed);
	const problem = handle === "" ? null : handleProblem(handle);
	const [answer, setAnswer] = useState<{ handle: string; state: UsernameState } | null>(null);

	useEffect(() => {
		if (handle === "" || problem) return;
		const asking = new AbortController();
		const timer = setTimeout(async () => {
			const state = await ask(handle, asking.signal);
			if (!asking.signal.aborted) setAnswer({ handle, state });
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [handle, problem]);

	if (handle === "") return { kind: "empty" };
	if (problem) return { kind: "wrong", problem };
	return answer?.handle === handle ? answer.state : { kind: "asking" };
}

async function ask(handle: string, signal: AbortSignal): Promise<UsernameState> {
	try {
		const response = await fetch(`/api/v1/auth/check-username?username=${encodeURIComponent(handle)}`, { signal });
		if (!response.ok) return { kind: "unknown" };
		const { valid, exists } = (await response.json()) as { valid: boolean; exists: boolean };
		if (exists) return { kind: "taken", handle };
		return valid ? { kind: "free", handle } : { kind: "wrong", problem: "reserved" };
	} catch {
		return { kind: "unknown" };
	}
}
