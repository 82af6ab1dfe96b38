"use client";

import { LetterSkeleton } from "#components/letter/letter-skeleton";
import { ListSkeleton } from "#components/list/list-skeleton";
import { usePending } from "#components/panes/pending-navigation";

/** The skeleton of the page that is being opened, within the main part of the page. */
export function PendingPane() {
	const { pane } = usePending();
	if (pane === "letter") return <LetterSkeleton />;
	return pane === "list" ? <ListSkeleton /> : null;
}
