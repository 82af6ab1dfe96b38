"use client";

import { useRouter } from "next/navigation";
import { useCompose } from "#components/compose/compose-provider";
import { useKey } from "#components/keyboard/keyboard-provider";
import type { Choice } from "#components/ui/appearance";
import { useUndo } from "#components/ui/latest-undo";
import { useAppearance } from "#components/ui/use-appearance";

/** The keys that work everywhere in the shell. */
export function ShellKeys() {
	const router = useRouter();
	const { write } = useCompose();
	const undo = useUndo();
	const [theme, setTheme] = useAppearance("theme");
	useKey("compose", () => write());
	useKey("undo", undo);
	useKey("goInbox", () => router.push("/inbox"));
	useKey("goStarred", () => router.push("/starred"));
	useKey("goSent", () => router.push("/sent"));
	useKey("goArchive", () => router.push("/archive"));
	useKey("goAll", () => router.push("/all"));
	useKey("goSettings", () => router.push("/settings/profile"));
	useKey("theme", () => setTheme(isDark(theme) ? "light" : "dark"));
	return null;
}

/** What is seen now, whoever chose it. */
function isDark(theme: Choice<"theme">): boolean {
	return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}
