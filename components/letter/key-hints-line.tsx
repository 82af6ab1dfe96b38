"use client";

import { useTranslations } from "next-intl";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import type { KeyId } from "#components/keyboard/keys";

const LETTER_KEYS: readonly KeyId[] = ["next", "previous", "reply", "replyAll", "archive"];
const EMPTY_KEYS: readonly KeyId[] = ["compose", "goArchive"];

/** The status line below the reading pane: shortcuts that apply to it. */
export function KeyHintsLine({ sent = false, empty = false }: { sent?: boolean; empty?: boolean }) {
	const t = useTranslations("keys.brief");
	const keysOf = useKeysOf();
	const ids: readonly KeyId[] = [...(empty ? EMPTY_KEYS : LETTER_KEYS), ...(sent ? (["deliveries"] as const) : []), "help"];
	return (
		<div className="flex items-center gap-3 overflow-hidden border-t border-line px-4 text-small whitespace-nowrap text-ink-3 max-md:hidden print:hidden">
			{ids.filter(keysOf).map((id) => (
				<span key={id} className="inline-flex items-center gap-1">
					<span className="mono font-strong! text-ink">{keysOf(id)}</span> {t(id as "reply")}
				</span>
			))}
		</div>
	);
}
