"use client";

import { useTranslations } from "next-intl";
import { Lamp } from "#components/ui/lamp";
import { useLive } from "./live-mailbox";

/** The connection in one lamp and one word, always in view. */
export function ConnectionLine() {
	const t = useTranslations("connection");
	const connection = useLive((state) => state.connection);
	const beatMs = useLive((state) => state.beatMs);
	return (
		<span className="flex items-center gap-2 text-small" role="status">
			<Lamp lit={connection === "here"} className="text-ink-3" />
			<span className="side-words text-ink-2">{t(connection)}</span>
			{connection === "here" && beatMs !== null ? (
				<span className="side-words mono text-ink-3" aria-hidden="true">
					{beatMs} ms
				</span>
			) : null}
		</span>
	);
}
