import type { Locale } from "#lib/contracts/accounts/locales";
import { ExampleLetter } from "./example-letter";
import { ExampleStrip } from "./example-strip";
import { Hero } from "./hero";
import { LandingFoot } from "./landing-foot";
import { LandingHead } from "./landing-head";
import { Promises } from "./promises";

/** The page for visitors who are not signed in, made of the product's own marks, strip and ledger. It describes only what exists. */
export function Landing({ saveLocale }: { saveLocale: (locale: Locale) => Promise<void> }) {
	return (
		<div className="min-h-full bg-paper-2 [--bg:var(--paper-2)]">
			<LandingHead saveLocale={saveLocale} />
			<main>
				<div className="grid min-h-[calc(100dvh-72px)] grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] max-md:min-h-0">
					<Hero />
					<ExampleStrip />
				</div>
				<ExampleLetter />
				<Promises />
			</main>
			<LandingFoot />
		</div>
	);
}
