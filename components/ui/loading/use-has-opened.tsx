"use client";

import { useState } from "react";

/** Whether `now` was ever true: a lazy overlay stays mounted once opened, so that it can animate its closing. */
export function useHasOpened(now: boolean): boolean {
	const [ever, setEver] = useState(now);
	if (now && !ever) setEver(true);
	return ever || now;
}
