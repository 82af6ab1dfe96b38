"use client";

import { Monitor, Smartphone, SquareTerminal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useShortDate } from "#components/time/use-short-date";
import { StatusDot } from "#components/ui/status-dot";
import type { SessionView } from "#lib/contracts/views";
import { useDeviceName } from "./device-name";
import { readUserAgent } from "./read-user-agent";

/** One session: device, sign-in time, last activity, and its buttons. */
export function SessionLine({ session, children }: { session: SessionView; children: ReactNode }) {
	const t = useTranslations("settings.sessions");
	const name = useDeviceName()(session);
	const shortDate = useShortDate();
	const Icon = session.kind === "api" ? SquareTerminal : readUserAgent(session.userAgent).handheld ? Smartphone : Monitor;
	return (
		<li aria-label={name} className="flex min-h-15 items-center gap-3 border-b border-line py-2 leading-[17px]">
			<Icon className="glyph text-ink-3" aria-hidden="true" />
			<span className="min-w-0 flex-1">
				<b className="me-2 font-medium wrap-anywhere">{name}</b>
				{session.current ? (
					<span className="inline-flex items-center gap-1.5 text-small text-signal-text">
						<StatusDot on /> {t("here")}
					</span>
				) : null}
				<span className="mt-0.5 block text-small text-ink-3">
					{t("signedIn", { kind: session.kind, at: shortDate(session.createdAt) })}
					{session.address ? ` · ${session.address}` : null}
					{session.current ? null : ` · ${t("lastSeen", { at: shortDate(session.lastSeenAt) })}`}
				</span>
			</span>
			{children}
		</li>
	);
}
