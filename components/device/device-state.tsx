import { useEffect, useSyncExternalStore } from "react";
import { appearanceAttributes, readAppearance } from "#components/ui/appearance/appearance";
import type { Locale } from "#lib/contracts/accounts/locales";
import { chooseLocale, LOCALE_COOKIE } from "#lib/i18n/locale";

/** Applies this device's appearance, which may be newer than the cached page. */
export function useDeviceAppearance(): void {
	useEffect(() => {
		for (const [name, value] of Object.entries(appearanceAttributes(readAppearance(cookie)))) {
			if (value === undefined) document.documentElement.removeAttribute(name);
			else document.documentElement.setAttribute(name, value);
		}
	}, []);
}

/** This device's current language, which may be newer than the cached page. */
export function useDeviceLocale(served: Locale): Locale {
	return useSyncExternalStore(
		noSubscription,
		() => chooseLocale(cookie(LOCALE_COOKIE), navigator.languages.join()),
		() => served,
	);
}

/** Whether this device has a network (`navigator.onLine`); says nothing about the server. */
export function useOnline(): boolean {
	return useSyncExternalStore(
		subscribeToConnection,
		() => navigator.onLine,
		() => true,
	);
}

function cookie(name: string): string | undefined {
	return document.cookie
		.split("; ")
		.find((pair) => pair.startsWith(`${name}=`))
		?.slice(name.length + 1);
}

function subscribeToConnection(listener: () => void): () => void {
	window.addEventListener("online", listener);
	window.addEventListener("offline", listener);
	return () => {
		window.removeEventListener("online", listener);
		window.removeEventListener("offline", listener);
	};
}

const noSubscription = () => () => {};
