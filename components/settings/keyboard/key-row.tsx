"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useKeyLabel } from "#components/keyboard/keyboard-provider";
import type { KeyId } from "#components/keyboard/keys";
import { IconButton } from "#components/ui/controls/icon-button";
import { Kbd } from "#components/ui/kbd";
import { useKeyCapture } from "./use-key-capture";

interface Props {
	id: KeyId;
	keys: readonly string[];
	changed: boolean;
	/** The action that has these keys now. */
	clash: (keys: string[]) => KeyId | null;
	onAssign: (keys: string[]) => void;
	onReset: () => void;
}

/** One action and its shortcut. Pressing the button and then one or two keys assigns them. */
export function KeyRow({ id, keys, changed, clash, onAssign, onReset }: Props) {
	const t = useTranslations("keys.own");
	const names = useTranslations("keys.names");
	const label = useKeyLabel();
	const { capturing, typed, start, stop, onKeyDown } = useKeyCapture(onAssign);
	const conflicting = capturing && typed.length > 0 ? clash(typed) : null;
	return (
		<li className="flex min-h-10 items-center gap-2 border-b border-line py-1 max-md:min-h-12">
			<span className="min-w-0 flex-1">
				{names(id)}
				{conflicting ? <span className="block text-small text-danger-text">{t("takes", { name: names(conflicting) })}</span> : null}
			</span>
			{changed ? <IconButton icon={RotateCcw} label={t("reset", { name: names(id) })} onClick={onReset} /> : null}
			<button
				type="button"
				onClick={capturing ? stop : start}
				onBlur={stop}
				onKeyDown={onKeyDown}
				aria-label={t("change", { name: names(id), keys: keys.map(label).join(" ") || t("none") })}
				aria-pressed={capturing}
				className="inline-flex h-7 min-w-28 items-center justify-center gap-1 rounded-2 border border-line-2 px-2 hover:bg-hover aria-pressed:border-ink aria-pressed:bg-sel max-md:h-11"
			>
				{capturing ? (
					<span className="text-small text-ink-3">{typed.length > 0 ? `${typed.map(label).join(" ")} …` : t("press")}</span>
				) : keys.length > 0 ? (
					keys.map((key) => (
						<Kbd key={key} className="max-md:inline-block!">
							{label(key)}
						</Kbd>
					))
				) : (
					<span className="text-small text-ink-3">{t("none")}</span>
				)}
			</button>
		</li>
	);
}
