import type { Locale } from "#lib/contracts/accounts";
import type en from "./messages/en.json";

// English is the shape every catalogue has; a word that is missing does not compile.
declare module "next-intl" {
	interface AppConfig {
		Locale: Locale;
		Messages: typeof en;
	}
}
