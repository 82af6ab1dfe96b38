"use client";

import { useRouter } from "next/navigation";
import { useCompose } from "#components/compose/compose-provider";
import { useKey } from "#components/keyboard/keyboard-provider";
import { useUndo } from "#components/ui/latest-undo";

/** The keys that work everywhere in the shell. */
export function ShellKeys() {
	const router = useRouter();
	const { write } = useCompose();
	const undo = useUndo();
	useKey("compose", () => write());
	useKey("undo", undo);
	useKey("goInbox", () => router.push("/inbox"));
	useKey("goStarred", () => router.push("/starred"));
	useKey("goSent", () => router.push("/sent"));
	useKey("goArchive", () => router.push("/archive"));
	useKey("goAll", () => router.push("/all"));
	useKey("goSettings", () => router.push("/settings/profile"));
	return null;
}
