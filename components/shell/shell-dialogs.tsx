"use client";

import { useEffect, useState } from "react";
import { useKey, useSuspendKeys } from "#components/keyboard/keyboard-provider";
import { isComposing } from "#components/ui/is-composing";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { useHasOpened } from "#components/ui/loading/use-has-opened";
import { useWhenUsed } from "#components/ui/loading/when-used";

const Palette = lazyPart(() => import("./lazy-bundle").then((bundle) => bundle.Palette));
const KeyList = lazyPart(() => import("./lazy-bundle").then((bundle) => bundle.KeyList));
const InviteSheet = lazyPart(() => import("./lazy-bundle").then((bundle) => bundle.InviteSheet));

const loadAll = () => Promise.all([Palette.load(), KeyList.load(), InviteSheet.load()]);

/** The palette, the shortcut list and the invitation. Loaded when the page is idle, so that they open at once, also offline. */
export function ShellDialogs() {
	const [palette, setPalette] = useState(false);
	const [keys, setKeys] = useState(false);
	const [inviting, setInviting] = useState(false);
	const [hasLetter, setHasLetter] = useState(false);
	useKey("palette", () => {
		// Checked before the palette takes the focus.
		if (!palette) setHasLetter(document.querySelector("[data-letter]") !== null || Boolean(document.activeElement?.closest("[data-row]")));
		setPalette(!palette);
	});
	useKey("help", () => setKeys(true));
	useKey("invite", () => setInviting(true));
	useWhenUsed(loadAll);
	const open = palette || keys || inviting;
	// Keys typed while one of them opens are meant for it, not for the list.
	useSuspendKeys(open);
	// Escape also closes a dialog whose code cannot be loaded, as after a newer version removed the file.
	useEffect(() => {
		if (!open) return;
		const closeOnEscape = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || isComposing(event)) return;
			setPalette(false);
			setKeys(false);
			setInviting(false);
		};
		window.addEventListener("keydown", closeOnEscape);
		return () => window.removeEventListener("keydown", closeOnEscape);
	}, [open]);
	return (
		<>
			{useHasOpened(palette) ? <Palette open={palette} hasLetter={hasLetter} onOpenChange={setPalette} /> : null}
			{useHasOpened(keys) ? <KeyList open={keys} onOpenChange={setKeys} /> : null}
			{useHasOpened(inviting) ? <InviteSheet open={inviting} onOpenChange={setInviting} /> : null}
		</>
	);
}
