"use client";

import { useCompose } from "#components/compose/compose-provider";
import { useKey } from "#components/keyboard/keyboard-provider";
import { useUndo } from "#components/overlays/latest-undo";
import { useNavigate, useOpenMailbox } from "#components/panes/pending-navigation";
import type { Choice } from "#components/ui/appearance/appearance";
import { useAppearance } from "#components/ui/appearance/use-appearance";

/** The shortcuts that work everywhere in the shell. */
export function ShellKeys() {
	const openMailbox = useOpenMailbox();
	const navigate = useNavigate();
	const { write } = useCompose();
	const undo = useUndo();
	const [theme, setTheme] = useAppearance("theme");
	useKey("compose", () => write());
	useKey("undo", undo);
	useKey("goInbox", () => openMailbox("/inbox"));
	useKey("goChats", () => openMailbox("/chats"));
	useKey("goStarred", () => openMailbox("/starred"));
	useKey("goSent", () => openMailbox("/sent"));
	useKey("goArchive", () => openMailbox("/archive"));
	useKey("goAll", () => openMailbox("/all"));
	useKey("goGroups", () => navigate("/groups"));
	useKey("goPeople", () => navigate("/people"));
	useKey("goSettings", () => navigate("/settings/profile"));
	useKey("theme", () => setTheme(isDark(theme) ? "light" : "dark"));
	return null;
}

/** Whether the theme in effect is dark, by choice or by the system. */
function isDark(theme: Choice<"theme">): boolean {
	return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}
