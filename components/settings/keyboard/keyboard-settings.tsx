"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { clashOf, KEY_BINDINGS, KEY_GROUPS, type KeyId, keyMap } from "#components/keyboard/keys";
import { useLive, useLiveStore } from "#components/live/live-provider";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button } from "#components/ui/controls/button";
import { Switch } from "#components/ui/controls/switch";
import type { Keyboard, KeyboardChange } from "#lib/contracts/accounts/profile";
import { KeyRow } from "./key-row";

const DEFAULT_KEYBOARD: Keyboard = { single: true, keys: {} };

/** The shortcuts, and whether single keys are enabled. Each change is saved at once and applies in every tab. */
export function KeyboardSettings() {
	const t = useTranslations("keys.own");
	const groups = useTranslations("keys.groups");
	const { changeKeyboard } = useSettingsActions();
	const { store } = useLiveStore();
	const saved = useLive((state) => state.account.profile.keyboard);
	// Changes not yet confirmed by the server; null resets all shortcuts.
	const [pendingChange, setPendingChange] = useState<KeyboardChange | null | undefined>(undefined);
	const [status, setStatus] = useState("");
	const saves = useRef(0);
	const current = withChange(saved ?? DEFAULT_KEYBOARD, pendingChange);
	const map = keyMap({ ...current, single: true });

	const change = async (next: KeyboardChange | null) => {
		saves.current += 1;
		const saveNumber = saves.current;
		const merged = next && pendingChange ? { ...pendingChange, ...next, keys: { ...pendingChange.keys, ...next.keys } } : next;
		setPendingChange(merged);
		setStatus("");
		// A change after a pending reset is sent by itself: the two are saved in order.
		const result = await changeKeyboard(merged).catch(() => null);
		if (result?.ok) store.set((live) => ({ ...live, account: { ...live.account, profile: result.data } }));
		// A later change includes this one, and reports for both.
		if (saveNumber !== saves.current) return;
		setStatus(t(result?.ok ? "saved" : "notSaved"));
		setPendingChange(undefined);
	};
	const assign = (id: KeyId, keys: string[]) => {
		const conflicting = clashOf(map, id, keys);
		void change({ keys: { ...(conflicting ? { [conflicting]: [] } : {}), [id]: keys } });
	};
	const reset = (id: KeyId) => {
		const conflicting = clashOf(
			keyMap(withChange({ ...current, single: true }, { keys: { [id]: null } })),
			id,
			KEY_BINDINGS.find((binding) => binding.id === id)?.keys ?? [],
		);
		void change({ keys: { ...(conflicting ? { [conflicting]: [] } : {}), [id]: null } });
	};

	return (
		<div>
			<div className="flex items-start gap-4 border-b border-line py-3 max-md:flex-col max-md:items-stretch">
				<Switch label={t("single")} description={t("singleWhy")} checked={current.single} onChange={(single) => void change({ single })} />
				<Button onClick={() => void change(null)} disabled={current.single && Object.keys(current.keys).length === 0} className="-mt-1 max-md:mt-0">
					{t("resetAll")}
				</Button>
			</div>
			<p role="status" className="min-h-7 py-1 text-small text-ink-3">
				{status}
			</p>
			{KEY_GROUPS.map((group) => (
				<section key={group} className="mb-5" aria-labelledby={`keys-${group}`}>
					<h2 id={`keys-${group}`} className="border-b border-line pb-1 text-small text-ink-3">
						{groups(group)}
					</h2>
					<ul>
						{KEY_BINDINGS.filter((binding) => binding.group === group).map(({ id }) => (
							<KeyRow
								key={id}
								id={id}
								keys={map[id]}
								changed={id in current.keys}
								clash={(keys) => clashOf(map, id, keys)}
								onAssign={(keys) => assign(id, keys)}
								onReset={() => reset(id)}
							/>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

/** Applies a change to the keyboard settings. */
function withChange(keyboard: Keyboard, change: KeyboardChange | null | undefined): Keyboard {
	if (change === undefined) return keyboard;
	if (change === null) return DEFAULT_KEYBOARD;
	const keys = Object.entries({ ...keyboard.keys, ...change.keys }).filter((entry): entry is [string, string[]] => entry[1] !== null);
	return { single: change.single ?? keyboard.single, keys: Object.fromEntries(keys) };
}
