"use client";

import { useTranslations } from "next-intl";
import { StatusDot } from "#components/ui/status-dot";
import { useLive } from "./live-provider";

/** The connection as a dot and a word, always in view. */
export function ConnectionStatus() {
	const t = useTranslations("connection");
	const connection = useLive((state) => state.connection);
	const latencyMs = useLive((state) => state.latencyMs);
	return (
		<span className="flex items-center gap-2 text-small" role="status">
			<StatusDot on={connection === "connected"} className="text-ink-3" />
			<span className="side-words text-ink-2">{t(connection)}</span>
			{connection === "connected" && latencyMs !== null ? (
				<span className="side-words mono text-ink-3" aria-hidden="true">
					{latencyMs} ms
				</span>
			) : null}
		</span>
	);
}
