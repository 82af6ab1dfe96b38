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
	/** Which action would lose these keys. */
	clash: (keys: string[]) => KeyId | null;
	onGive: (keys: string[]) => void;
	onReset: () => void;
}

/** One action and its key. Pressing the button and then a key, or two in a row, gives it that. */
export function KeyRow({ id, keys, changed, clash, onGive, onReset }: Props) {
	const t = useTranslations("keys.own");
	const names = useTranslations("keys.names");
	const spelled = useKeyLabel();
	const { capturing, typed, start, stop, onKeyDown } = useKeyCapture(onGive);
	const loser = capturing && typed.length > 0 ? clash(typed) : null;
	return (
		<li className="flex min-h-10 items-center gap-2 border-b border-line py-1 max-md:min-h-12">
			<span className="min-w-0 flex-1">
				{names(id)}
				{loser ? <span className="block text-small text-danger-text">{t("takes", { name: names(loser) })}</span> : null}
			</span>
			{changed ? <IconButton icon={RotateCcw} words={t("reset", { name: names(id) })} onClick={onReset} /> : null}
			<button
				type="button"
				onClick={capturing ? stop : start}
				onBlur={stop}
				onKeyDown={onKeyDown}
				aria-label={t("change", { name: names(id), keys: keys.map(spelled).join(" ") || t("none") })}
				aria-pressed={capturing}
				className="inline-flex h-7 min-w-28 items-center justify-center gap-1 rounded-2 border border-line-2 px-2 hover:bg-hover aria-pressed:border-ink aria-pressed:bg-sel max-md:h-11"
			>
				{capturing ? (
					<span className="text-small text-ink-3">{typed.length > 0 ? `${typed.map(spelled).join(" ")} …` : t("press")}</span>
				) : keys.length > 0 ? (
					keys.map((key) => (
						<Kbd key={key} className="max-md:inline-block!">
							{spelled(key)}
						</Kbd>
					))
				) : (
					<span className="text-small text-ink-3">{t("none")}</span>
				)}
			</button>
		</li>
	);
}
