import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ServiceWorker } from "#components/device/service-worker";
import { PANES_COOKIE, paneStyle } from "#components/mail/pane-widths";
import { appearanceAttributes, readAppearance } from "#components/ui/appearance";
import { env } from "#lib/core/env";
import "./globals.css";

export function generateMetadata(): Metadata {
	return {
		// Where pictures that others show of us are found.
		metadataBase: new URL(env().appUrl),
		applicationName: "Pombo",
		robots: { index: false },
		appleWebApp: { title: "Pombo", statusBarStyle: "default" },
	};
}

const BY_DAY = "#ebeff2";
const BY_NIGHT = "#0b1114";

/** The browser's own bar takes the colour of the theme that was chosen here, or of the system's. */
export async function generateViewport(): Promise<Viewport> {
	const { theme } = await appearance();
	return {
		width: "device-width",
		initialScale: 1,
		viewportFit: "cover",
		themeColor: [
			{ media: "(prefers-color-scheme: light)", color: theme === "dark" ? BY_NIGHT : BY_DAY },
			{ media: "(prefers-color-scheme: dark)", color: theme === "light" ? BY_DAY : BY_NIGHT },
		],
	};
}

export default async function RootLayout({ children }: { children: ReactNode }) {
	const [locale, chosen, jar] = await Promise.all([getLocale(), appearance(), cookies()]);
	const panes = paneStyle(jar.get(PANES_COOKIE)?.value);
	return (
		<html lang={locale} {...appearanceAttributes(chosen)} style={panes} suppressHydrationWarning>
			<body>
				<NextIntlClientProvider>
					<div className="root">{children}</div>
					<ServiceWorker serves={env().nodeEnv === "production"} />
				</NextIntlClientProvider>
			</body>
		</html>
	);
}

async function appearance() {
	const jar = await cookies();
	return readAppearance((name) => jar.get(name)?.value);
}
