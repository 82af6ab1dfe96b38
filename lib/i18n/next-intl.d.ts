import type { Locale } from "#lib/contracts/accounts/locales";
import type en from "./messages/en.json";

// The English catalogue is the type of all: a missing key does not compile.
declare module "next-intl" {
	interface AppConfig {
		Locale: Locale;
		Messages: typeof en;
	}
}
