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
	const [locale, chosen, jar, sent] = await Promise.all([getLocale(), appearance(), cookies(), headers()]);
	const panes = paneStyle(jar.get(PANES_COOKIE)?.value);
	return (
		<html lang={locale} {...appearanceAttributes(chosen)} style={panes} suppressHydrationWarning>
			<body>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which has to run before any file of scripts has come */}
				<script nonce={nonceOf(sent.get("content-security-policy"))} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: REMEMBER_EARLY_CLICKS }} />
				<NextIntlClientProvider>
					<div className="root">{children}</div>
					<EarlyClicks />
					<ServiceWorker serves={env().nodeEnv === "production"} />
				</NextIntlClientProvider>
			</body>
		</html>
	);
}

/** The nonce of this answer, which stands in its policy. */
function nonceOf(policy: string | null): string | undefined {
	return policy?.match(/'nonce-([^']+)'/)?.[1];
}

async function appearance() {
	const jar = await cookies();
	return readAppearance((name) => jar.get(name)?.value);
}
