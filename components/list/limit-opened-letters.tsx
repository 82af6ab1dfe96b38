"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** The router's cache is cleared once more letters than this were opened. */
const OPENED_MAX = 200;

/**
 * Bounds the router's client cache. It holds every opened letter, so that returning to one needs no request, and would grow
 * without end in a tab that is open for weeks. The refresh renders the open page again.
 */
export function LimitOpenedLetters() {
	const router = useRouter();
	const { rowId } = useParams<{ rowId?: string }>();
	const opened = useRef(new Set<string>());
	useEffect(() => {
		if (rowId === undefined) return;
		opened.current.add(rowId);
		if (opened.current.size <= OPENED_MAX) return;
		opened.current = new Set([rowId]);
		router.refresh();
	}, [rowId, router]);
	return null;
}
