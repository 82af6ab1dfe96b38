import type { Locale } from "#lib/contracts/accounts";
import { ExampleLetter } from "./example-letter";
import { Hero } from "./hero";
import { Horizon } from "./horizon";
import { LandingFoot } from "./landing-foot";
import { LandingHead } from "./landing-head";
import { Promises } from "./promises";

/** What Pombo is, for whoever is not signed in: its own marks, strip and ledger say it, in words that hold today. */
export function Landing({ saveLocale }: { saveLocale: (locale: Locale) => Promise<void> }) {
	return (
		<div className="min-h-full bg-paper-2 [--bg:var(--paper-2)]">
			<LandingHead saveLocale={saveLocale} />
			<main>
				<div className="grid min-h-[calc(100dvh-72px)] grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] max-md:min-h-0">
					<Hero />
					<Horizon />
				</div>
				<ExampleLetter />
				<Promises />
			</main>
			<LandingFoot />
		</div>
	);
}
