"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useKey } from "#components/keyboard/keyboard-provider";
import { useEver } from "#components/ui/use-ever";
import { useWhenIdle } from "#components/ui/use-when-idle";

const loadPalette = () => import("#components/palette/palette").then(({ Palette }) => Palette);
const loadKeyList = () => import("#components/keyboard/key-list").then(({ KeyList }) => KeyList);
const Palette = dynamic(loadPalette, { ssr: false });
const KeyList = dynamic(loadKeyList, { ssr: false });
const InviteSheet = dynamic(() => import("#components/first-steps/invite-sheet").then(({ InviteSheet }) => InviteSheet), { ssr: false });

/** What opens over everything. Loaded when the page is at rest, or when it is first asked for. */
export function ShellSheets() {
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
	useWhenIdle(loadPalette);
	return (
		<>
			{useEver(palette) ? <Palette open={palette} onLetter={onLetter} onOpenChange={setPalette} /> : null}
			{useEver(keys) ? <KeyList open={keys} onOpenChange={setKeys} /> : null}
			{useEver(inviting) ? <InviteSheet open={inviting} onOpenChange={setInviting} /> : null}
		</>
	);
}
