"use client";

import { type ReactNode, Suspense, useState } from "react";
import { ListSkeleton } from "./list-skeleton";

/**
 * Streams a list after the rest of the page, behind its skeleton; a list that is the page itself comes in place, since a
 * boundary of its size would be sent and shown after the skeleton. What it was first stays so: otherwise the list would lose
 * its state when the page is rendered anew.
 */
export function ListBoundary({ streamed, children }: { streamed: boolean; children: ReactNode }) {
	const [isStreamed] = useState(streamed);
	return isStreamed ? <Suspense fallback={<ListSkeleton />}>{children}</Suspense> : children;
}
