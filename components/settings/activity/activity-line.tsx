"use client";

import { useTranslations } from "next-intl";
import { useDeviceName } from "#components/settings/sessions/device-name";
import { useShortDate } from "#components/time/use-short-date";
import { SIGN_IN_METHODS, TIMELINE_EVENTS } from "#lib/contracts/accounts/security-events";
import type { SecurityEventView } from "#lib/contracts/views";

/** Kinds that the person should look at twice. */
const ALARMING = new Set(["sign_in_failed", "second_factor_failed", "refresh_token_reused", "password_reset", "factors_reset", "reset_link_made"]);

/** One event: what happened, in words; when, from where, and on which device. */
export function ActivityLine({ event: { kind, at, address, detail }, isHere }: { event: SecurityEventView; isHere: boolean }) {
	const t = useTranslations("settings.activity");
	const shortDate = useShortDate();
	const known = TIMELINE_EVENTS.find((event) => event === kind);
	const nameOf = useDeviceName();
	const userAgent = typeof detail?.userAgent === "string" ? detail.userAgent : undefined;
	const device = userAgent ? nameOf({ kind: "web", userAgent }) : undefined;
	const values = {
		device: device ?? t("someDevice"),
		name: String(detail?.name ?? ""),
		count: Number(detail?.count ?? 0),
		left: Number(detail?.left ?? 0),
		from: String(detail?.from ?? ""),
		to: String(detail?.to ?? ""),
		by: detail?.by ? `@${detail.by}` : t("anAdministrator"),
	};
	const method = kind === "signed_in" ? SIGN_IN_METHODS.find((known) => known === detail?.method) : undefined;
	return (
		<li className="flex min-h-12 items-baseline gap-x-4 gap-y-0.5 border-b border-line py-2.5 leading-[17px] max-md:flex-col">
			<time dateTime={at} className="w-32 flex-none text-small text-ink-3 tabular-nums">
				{shortDate(at)}
			</time>
			<span className="min-w-0 flex-1">
				<span className={ALARMING.has(kind) ? "text-danger-text" : undefined}>{known ? t(`kinds.${known}`, values) : null}</span>
				{detail?.newDevice === true && kind === "signed_in" ? <b className="ms-2 text-small font-medium text-signal-text">{t("newDevice")}</b> : null}
				<span className="mt-0.5 block text-small text-ink-3">
					{[method ? t(`methods.${method}`) : null, isHere ? t("here") : null, address].filter(Boolean).join(" · ")}
				</span>
			</span>
		</li>
	);
}
