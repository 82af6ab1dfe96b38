"use client";

import { useRef, useState } from "react";
import type { ErrorView, Result } from "#lib/contracts/result";

/** Runs one request at a time, so that a double click does nothing twice. `busy` is the name of the one that runs. */
export function useOneRequest(onFailed: () => void) {
	const [busy, setBusy] = useState<string | null>(null);
	const isRunning = useRef(false);
	/** Resolves to null where it failed or another one runs. A rejection is the network; a refusal goes to `onRefused` where it is given. */
	const run = async <T,>(name: string, request: () => Promise<Result<T>>, onRefused?: (error: ErrorView) => void): Promise<T | null> => {
		if (isRunning.current) return null;
		isRunning.current = true;
		setBusy(name);
		const result = await request().catch(() => null);
		isRunning.current = false;
		setBusy(null);
		if (result?.ok) return result.data;
		if (result && onRefused) onRefused(result.error);
		else onFailed();
		return null;
	};
	return { busy, run };
}
