"use client";

import { NextIntlClientProvider, useLocale, useTimeZone } from "next-intl";
import type { ReactNode } from "react";
import { useLive } from "./live-provider";

/** What an account has until a time zone is chosen for it; who wants Greenwich itself chooses Etc/UTC. */
const NOT_CHOSEN = "UTC";

/** Times are told in the account's time zone, on all its devices and from the moment it changes; without one, in the browser's. */
export function AccountTimeZone({ children }: { children: ReactNode }) {
	const locale = useLocale();
	const browsers = useTimeZone();
	const chosen = useLive((state) => state.account.profile.timeZone);
	return (
		<NextIntlClientProvider locale={locale} timeZone={chosen === NOT_CHOSEN ? browsers : chosen}>
			{children}
		</NextIntlClientProvider>
	);
}
