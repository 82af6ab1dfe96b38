"use client";

import { useState } from "react";

/** Whether it was ever so: what is loaded when it is first opened stays, and can close in its own way. */
export function useHasOpened(now: boolean): boolean {
	const [ever, setEver] = useState(now);
	if (now && !ever) setEver(true);
	return ever || now;
}
