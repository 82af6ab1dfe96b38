"use client";

import { useEffect, useState } from "react";
import { type HandleProblem, handleProblem, normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { trimInvisible } from "#lib/contracts/text/entered-text";

export type UsernameState =
	| { kind: "empty" }
	| { kind: "wrong"; problem: HandleProblem }
	| { kind: "checking" }
	| { kind: "free"; handle: string }
	| { kind: "taken"; handle: string }
	| { kind: "unknown" };

const PAUSE_MS = 250;

/** Checks a username while it is typed: the format at once, its availability by a delayed request. Only the latest response counts. */
export function useUsernameCheck(typed: string): UsernameState {
	const handle = normaliseHandle(trimInvisible(typed));
	const problem = handle === "" ? null : handleProblem(handle);
	const [result, setResult] = useState<{ handle: string; state: UsernameState } | null>(null);

	useEffect(() => {
		if (handle === "" || problem) return;
		const controller = new AbortController();
		const timer = setTimeout(async () => {
			const state = await fetchState(handle, controller.signal);
			if (!controller.signal.aborted) setResult({ handle, state });
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			controller.abort();
		};
	}, [handle, problem]);

	if (handle === "") return { kind: "empty" };
	if (problem) return { kind: "wrong", problem };
	return result?.handle === handle ? result.state : { kind: "checking" };
}

async function fetchState(handle: string, signal: AbortSignal): Promise<UsernameState> {
	try {
		const response = await fetch(`/api/v1/auth/check-username?username=${encodeURIComponent(handle)}`, { signal });
		if (!response.ok) return { kind: "unknown" };
		const { valid, exists, problem } = (await response.json()) as { valid: boolean; exists: boolean; problem?: HandleProblem };
		if (exists) return { kind: "taken", handle };
		return valid ? { kind: "free", handle } : { kind: "wrong", problem: problem ?? "reserved" };
	} catch {
		return { kind: "unknown" };
	}
}
