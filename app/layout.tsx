import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { EarlyClicks } from "#components/device/early-clicks";
import { REMEMBER_EARLY_CLICKS } from "#components/device/remember-early-clicks";
import { ServiceWorker } from "#components/device/service-worker";
import { PANES_COOKIE, paneStyle } from "#components/panes/pane-widths";
import { appearanceAttributes, readAppearance } from "#components/ui/appearance/appearance";
import { env } from "#lib/core/env";
import "./globals.css";

export function generateMetadata(): Metadata {
	return {
		// The base URL of Open Graph images.
		metadataBase: new URL(env().appUrl),
		applicationName: "Pombo",
		robots: { index: false },
		appleWebApp: { title: "Pombo", statusBarStyle: "default" },
	};
}

const THEME_COLOR_LIGHT = "#ebeff2";
const THEME_COLOR_DARK = "#0b1114";

/** The browser's toolbar takes the colour of the theme chosen on this device, else of the system's. */
export async function generateViewport(): Promise<Viewport> {
	const { theme } = await appearance();
	return {
		width: "device-width",
		initialScale: 1,
		viewportFit: "cover",
		themeColor: [
			{ media: "(prefers-color-scheme: light)", color: theme === "dark" ? THEME_COLOR_DARK : THEME_COLOR_LIGHT },
			{ media: "(prefers-color-scheme: dark)", color: theme === "light" ? THEME_COLOR_LIGHT : THEME_COLOR_DARK },
		],
	};
}

export default async function RootLayout({ children }: { children: ReactNode }) {
	const [locale, chosen, jar, requestHeaders] = await Promise.all([getLocale(), appearance(), cookies(), headers()]);
	const nonce = nonceOf(requestHeaders.get("content-security-policy"));
	const panes = paneStyle(jar.get(PANES_COOKIE)?.value);
	return (
		<html lang={locale} {...appearanceAttributes(chosen)} style={panes} suppressHydrationWarning>
			<body>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which must run before any script file has loaded */}
				<script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: REMEMBER_EARLY_CLICKS }} />
				<NextIntlClientProvider>
					<div className="root">{children}</div>
					<EarlyClicks />
					<ServiceWorker enabled={env().nodeEnv === "production"} />
				</NextIntlClientProvider>
			</body>
		</html>
	);
}

/** The nonce of this response, from its Content-Security-Policy. */
function nonceOf(policy: string | null): string | undefined {
	return policy?.match(/'nonce-([^']+)'/)?.[1];
}

async function appearance() {
	const jar = await cookies();
	return readAppearance((name) => jar.get(name)?.value);
}
