import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { readTheme, THEME_COOKIE } from "#components/ui/theme-choice";
import "./globals.css";

export const metadata: Metadata = { applicationName: "Pombo", robots: { index: false } };

export const viewport: Viewport = {
	width: "device-width",
	initialScale: 1,
	viewportFit: "cover",
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#ebeff2" },
		{ media: "(prefers-color-scheme: dark)", color: "#0b1114" },
	],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
	const [locale, jar] = await Promise.all([getLocale(), cookies()]);
	const theme = readTheme(jar.get(THEME_COOKIE)?.value);
	return (
		<html lang={locale} data-theme={theme === "system" ? undefined : theme} data-density="comfortable" suppressHydrationWarning>
			<body>
				<NextIntlClientProvider>
					<div className="root">{children}</div>
				</NextIntlClientProvider>
			</body>
		</html>
	);
}
