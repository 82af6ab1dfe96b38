"use client";

import { useEffect, useState } from "react";
import { isComposing } from "#components/keyboard/is-composing";
import { useKey, useSuspendKeys } from "#components/keyboard/keyboard-provider";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { useHasOpened } from "#components/ui/loading/use-has-opened";
import { useWhenIdle } from "#components/ui/loading/use-when-idle";

const Palette = lazyPart(() => import("./lazy-bundle").then((sheets) => sheets.Palette));
const KeyList = lazyPart(() => import("./lazy-bundle").then((sheets) => sheets.KeyList));
const InviteSheet = lazyPart(() => import("./lazy-bundle").then((sheets) => sheets.InviteSheet));

const loadAll = () => Promise.all([Palette.load(), KeyList.load(), InviteSheet.load()]);

/** What opens over everything. Loaded when the page is at rest, so that it opens at once, and without a connection too. */
export function ShellDialogs() {
	const [palette, setPalette] = useState(false);
	const [keys, setKeys] = useState(false);
	const [inviting, setInviting] = useState(false);
	const [onLetter, setOnLetter] = useState(false);
	useKey("palette", () => {
		// Looked at before the palette takes the focus: what it would act on.
		if (!palette) setOnLetter(document.querySelector("[data-letter]") !== null || Boolean(document.activeElement?.closest("[data-row]")));
		setPalette(!palette);
	});
	useKey("help", () => setKeys(true));
	useKey("invite", () => setInviting(true));
	useWhenIdle(loadAll);
	const open = palette || keys || inviting;
	// What is typed while one of them opens is meant for it, not for the letters behind.
	useSuspendKeys(open);
	// One that cannot come, since a newer version took its code away, can be given up.
	useEffect(() => {
		if (!open) return;
		const giveUp = (event: KeyboardEvent) => {
			if (event.key !== "Escape" || isComposing(event)) return;
			setPalette(false);
			setKeys(false);
			setInviting(false);
		};
		window.addEventListener("keydown", giveUp);
		return () => window.removeEventListener("keydown", giveUp);
	}, [open]);
	return (
		<>
			{useHasOpened(palette) ? <Palette open={palette} onLetter={onLetter} onOpenChange={setPalette} /> : null}
			{useHasOpened(keys) ? <KeyList open={keys} onOpenChange={setKeys} /> : null}
			{useHasOpened(inviting) ? <InviteSheet open={inviting} onOpenChange={setInviting} /> : null}
		</>
	);
}
