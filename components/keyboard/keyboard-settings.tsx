"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useLive, useLiveStore } from "#components/live/live-mailbox";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button } from "#components/ui/button";
import { Switch } from "#components/ui/switch";
import type { Keyboard } from "#lib/contracts/accounts";
import { KeyRow } from "./key-row";
import { clashOf, KEY_BINDINGS, KEY_GROUPS, type KeyId, keyMap } from "./keys";

const AS_THEY_COME: Keyboard = { single: true, keys: {} };

/** Which keys do what, and whether single keys act at all. Each change is saved as it is made and holds in every tab. */
export function KeyboardSettings() {
	const t = useTranslations("keys.own");
	const groups = useTranslations("keys.groups");
	const { saveKeyboard } = useSettingsActions();
	const { store } = useLiveStore();
	const kept = useLive((state) => state.account.profile.keyboard);
	const [wanted, setWanted] = useState<Keyboard | null>(null);
	const [said, setSaid] = useState("");
	const saves = useRef(0);
	const own = wanted ?? kept ?? AS_THEY_COME;
	const map = keyMap({ ...own, single: true });

	const change = async (next: Keyboard) => {
		saves.current += 1;
		const mine = saves.current;
		setWanted(next);
		setSaid("");
		const isDefault = next.single && Object.keys(next.keys).length === 0;
		const result = await saveKeyboard(isDefault ? null : next).catch(() => null);
		if (result?.ok) store.set((live) => ({ ...live, account: { ...live.account, profile: result.data } }));
		// A later choice holds this one too, and speaks for both.
		if (mine !== saves.current) return;
		setSaid(t(result?.ok ? "saved" : "notSaved"));
		setWanted(null);
	};
	const give = (id: KeyId, keys: string[]) => {
		const loser = clashOf(map, id, keys);
		void change({ ...own, keys: { ...own.keys, ...(loser ? { [loser]: [] } : {}), [id]: keys } });
	};
	const reset = (id: KeyId) => {
		const { [id]: _mine, ...keys } = own.keys;
		const loser = clashOf(keyMap({ single: true, keys }), id, KEY_BINDINGS.find((binding) => binding.id === id)?.keys ?? []);
		void change({ ...own, keys: loser ? { ...keys, [loser]: [] } : keys });
	};

	return (
		<div>
			<div className="flex items-start gap-4 border-b border-line py-3 max-md:flex-col max-md:items-stretch">
				<Switch words={t("single")} why={t("singleWhy")} checked={own.single} onChange={(single) => void change({ ...own, single })} />
				<Button onClick={() => void change(AS_THEY_COME)} disabled={own.single && Object.keys(own.keys).length === 0} className="-mt-1 max-md:mt-0">
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
