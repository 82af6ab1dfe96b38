"use client";

import { useTranslations } from "next-intl";
import { Lamp } from "#components/ui/lamp";
import { useLive } from "./live-mailbox";

/** The connection in one lamp and one word, always in view. */
export function ConnectionLine({ brief = false }: { brief?: boolean }) {
	const t = useTranslations("connection");
	const connection = useLive((state) => state.connection);
	const beatMs = useLive((state) => state.beatMs);
	return (
		<span className="flex items-center gap-2 text-small" role="status">
			<Lamp lit={connection === "here"} className="text-ink-3" />
			<span className={brief ? "sr-only" : "text-ink-2"}>{t(connection)}</span>
			{connection === "here" && beatMs !== null && !brief ? (
				<span className="mono text-ink-3" aria-hidden="true">
					{beatMs} ms
				</span>
			) : null}
		</span>
	);
}
