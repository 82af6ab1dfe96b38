"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { PresenceView } from "#lib/contracts/presence";

/** Whether a person is here, on the corner of their picture; nothing where they are gone or do not say. */
export function PresenceDot({ presence, className }: { presence: PresenceView | undefined; className?: string }) {
	const t = useTranslations("people");
	if (!presence || presence.state === "gone") return null;
	return (
		<span
			role="img"
			aria-label={t(presence.state)}
			className={clsx(
				"absolute -end-0.5 -bottom-0.5 size-[11px] rounded-full border-2 border-(--bg)",
				presence.state === "here" ? "bg-signal" : "bg-(--bg) after:absolute after:inset-0 after:rounded-full after:border-[1.5px] after:border-ink-3",
				className,
			)}
		/>
	);
}
