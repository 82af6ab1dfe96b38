"use client";

import { useCompose } from "#components/compose/compose-provider";
import { useKey } from "#components/keyboard/keyboard-provider";
import { useUndo } from "#components/overlays/latest-undo";
import { useNavigate, useOpenMailbox } from "#components/panes/pending-navigation";
import type { Choice } from "#components/ui/appearance/appearance";
import { useAppearance } from "#components/ui/appearance/use-appearance";

/** The keys that work everywhere in the shell. */
export function ShellKeys() {
	const open = useOpenMailbox();
	const go = useNavigate();
	const { write } = useCompose();
	const undo = useUndo();
	const [theme, setTheme] = useAppearance("theme");
	useKey("compose", () => write());
	useKey("undo", undo);
	useKey("goInbox", () => open("/inbox"));
	useKey("goStarred", () => open("/starred"));
	useKey("goSent", () => open("/sent"));
	useKey("goArchive", () => open("/archive"));
	useKey("goAll", () => open("/all"));
	useKey("goSettings", () => go("/settings/profile"));
	useKey("theme", () => setTheme(isDark(theme) ? "light" : "dark"));
	return null;
}

/** What is seen now, whoever chose it. */
function isDark(theme: Choice<"theme">): boolean {
	return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}
