"use client";

import { Kbd } from "#components/ui/kbd";
import { useKeysOf } from "./keyboard-provider";
import type { KeyId } from "./keys";

/** An action's shortcut; nothing where the user has none for it. */
export function KeyHint({ id, bare, className }: { id: KeyId; bare?: boolean; className?: string }) {
	const keys = useKeysOf()(id);
	return keys ? (
		<Kbd bare={bare} className={className}>
			{keys}
		</Kbd>
	) : null;
}
