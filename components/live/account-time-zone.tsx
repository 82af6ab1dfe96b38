"use client";

import { NextIntlClientProvider, useLocale, useTimeZone } from "next-intl";
import type { ReactNode } from "react";
import { useLive } from "./live-provider";

/** The default until a time zone is chosen; a user who wants UTC itself chooses Etc/UTC. */
const NOT_CHOSEN = "UTC";

/** Formats times in the account's time zone, on all its devices and as soon as it changes; without one, in the browser's. */
export function AccountTimeZone({ children }: { children: ReactNode }) {
	const locale = useLocale();
	const browserZone = useTimeZone();
	const accountZone = useLive((state) => state.account.profile.timeZone);
	return (
		<NextIntlClientProvider locale={locale} timeZone={accountZone === NOT_CHOSEN ? browserZone : accountZone}>
			{children}
		</NextIntlClientProvider>
	);
}
