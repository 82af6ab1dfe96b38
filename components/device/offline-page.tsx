"use client";

import { type AbstractIntlMessages, NextIntlClientProvider, useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "#components/ui/controls/button";
import { Logo, LogoMark } from "#components/ui/logo";
import { StatusDot } from "#components/ui/status-dot";
import type { Locale } from "#lib/contracts/accounts/locales";
import { useDeviceAppearance, useDeviceLocale, useOnline } from "./device-state";
import { useServerPoll } from "./use-server-poll";

interface Props {
	/** The language this page was cached in; the browser's choice may have changed since. */
	served: Locale;
	messages: Record<Locale, AbstractIntlMessages>;
}

/** Shown in place of any page that cannot be loaded: says why, polls the server, and reloads by itself. */
export function OfflinePage({ served, messages }: Props) {
	const locale = useDeviceLocale(served);
	useDeviceAppearance();
	useEffect(() => {
		document.documentElement.lang = locale;
	}, [locale]);
	return (
		<NextIntlClientProvider locale={locale} messages={{ offline: messages[locale] }}>
			<OfflineContent />
		</NextIntlClientProvider>
	);
}

function OfflineContent() {
	const t = useTranslations("offline");
	const format = useFormatter();
	const online = useOnline();
	const { lastAttempt, isChecking, tryNow } = useServerPoll();
	return (
		<div className="grid h-dvh grid-rows-[48px_minmax(0,1fr)_auto] bg-paper-2 [--bg:var(--paper-2)]">
			<title>{`${t(online ? "noAnswer" : "offline")} · Pombo`}</title>
			<header className="flex items-center border-b border-line bg-paper-3 px-4 [--bg:var(--paper-3)]">
				<Logo disconnected />
			</header>
			<main className="mx-auto grid w-full max-w-[560px] content-center justify-items-start gap-1.5 overflow-y-auto px-6 py-6">
				<LogoMark disconnected className="-ms-1 mb-5 h-[106px] w-[120px] text-sel!" />
				<h1 className="text-head font-head tracking-head">{t(online ? "silent" : "gone")}</h1>
				<p className="max-w-[46ch] text-body text-pretty text-ink-2">{t(online ? "silentWords" : "goneWords")}</p>
				<p className="max-w-[46ch] text-body text-pretty text-ink-2">{t("byItself")}</p>
				<Button look="solid" busy={isChecking} onClick={tryNow} className="mt-3.5 max-md:h-11">
					{t("again")}
				</Button>
			</main>
			<footer className="flex min-h-7 items-center gap-2 border-t border-line px-4 pb-[env(safe-area-inset-bottom)] text-small">
				<StatusDot on={false} className="text-ink-3" />
				<b role="status">{t(online ? "noAnswer" : "offline")}</b>
				{lastAttempt ? <span className="text-ink-3">{t("tried", { time: format.dateTime(lastAttempt, TIME_FORMAT) })}</span> : null}
			</footer>
		</div>
	);
}

const TIME_FORMAT = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
