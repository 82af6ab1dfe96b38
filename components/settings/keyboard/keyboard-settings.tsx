"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { clashOf, KEY_BINDINGS, KEY_GROUPS, type KeyId, keyMap } from "#components/keyboard/keys";
import { useLive, useLiveStore } from "#components/live/live-provider";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button } from "#components/ui/controls/button";
import { Switch } from "#components/ui/controls/switch";
import type { Keyboard, KeyboardChange } from "#lib/contracts/accounts";
import { KeyRow } from "./key-row";

const AS_THEY_COME: Keyboard = { single: true, keys: {} };

/** Which keys do what, and whether single keys act at all. Each change is saved as it is made and holds in every tab. */
export function KeyboardSettings() {
	const t = useTranslations("keys.own");
	const groups = useTranslations("keys.groups");
	const { changeKeyboard } = useSettingsActions();
	const { store } = useLiveStore();
	const kept = useLive((state) => state.account.profile.keyboard);
	// What was changed here and not answered yet; null gives all back.
	const [wanted, setWanted] = useState<KeyboardChange | null | undefined>(undefined);
	const [said, setSaid] = useState("");
	const saves = useRef(0);
	const own = withChange(kept ?? AS_THEY_COME, wanted);
	const map = keyMap({ ...own, single: true });

	const change = async (next: KeyboardChange | null) => {
		saves.current += 1;
		const mine = saves.current;
		const all = next && wanted ? { ...wanted, ...next, keys: { ...wanted.keys, ...next.keys } } : next;
		setWanted(all);
		setSaid("");
		// After "all back" that is on its way, what comes next stands alone: the two are saved in their order.
		const result = await changeKeyboard(all).catch(() => null);
		if (result?.ok) store.set((live) => ({ ...live, account: { ...live.account, profile: result.data } }));
		// A later choice holds this one too, and speaks for both.
		if (mine !== saves.current) return;
		setSaid(t(result?.ok ? "saved" : "notSaved"));
		setWanted(undefined);
	};
	const give = (id: KeyId, keys: string[]) => {
		const loser = clashOf(map, id, keys);
		void change({ keys: { ...(loser ? { [loser]: [] } : {}), [id]: keys } });
	};
	const reset = (id: KeyId) => {
		const loser = clashOf(
			keyMap(withChange({ ...own, single: true }, { keys: { [id]: null } })),
			id,
			KEY_BINDINGS.find((binding) => binding.id === id)?.keys ?? [],
		);
		void change({ keys: { ...(loser ? { [loser]: [] } : {}), [id]: null } });
	};

	return (
		<div>
			<div className="flex items-start gap-4 border-b border-line py-3 max-md:flex-col max-md:items-stretch">
				<Switch words={t("single")} why={t("singleWhy")} checked={own.single} onChange={(single) => void change({ single })} />
				<Button onClick={() => void change(null)} disabled={own.single && Object.keys(own.keys).length === 0} className="-mt-1 max-md:mt-0">
					{t("resetAll")}
				</Button>
			</div>
			<p role="status" className="min-h-7 py-1 text-small text-ink-3">
				{said}
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
								changed={id in own.keys}
								clash={(keys) => clashOf(map, id, keys)}
								onGive={(keys) => give(id, keys)}
								onReset={() => reset(id)}
							/>
						))}
					</ul>
				</section>
			))}
		</div>
	);
}

/** The keys with a change made to them. */
function withChange(keyboard: Keyboard, change: KeyboardChange | null | undefined): Keyboard {
	if (change === undefined) return keyboard;
	if (change === null) return AS_THEY_COME;
	const keys = Object.entries({ ...keyboard.keys, ...change.keys }).filter((entry): entry is [string, string[]] => entry[1] !== null);
	return { single: change.single ?? keyboard.single, keys: Object.fromEntries(keys) };
}
