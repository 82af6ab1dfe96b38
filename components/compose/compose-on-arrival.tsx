"use client";

import { useEffect, useRef } from "react";
import { useCompose } from "./compose-provider";

/** The address /compose opens a new letter, once. */
export function ComposeOnArrival() {
	const { write } = useCompose();
	const done = useRef(false);
	useEffect(() => {
		if (done.current) return;
		done.current = true;
		write();
	}, [write]);
	return null;
}
