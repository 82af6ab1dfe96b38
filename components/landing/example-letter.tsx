import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { Handle } from "#components/ui/handle";
import type { PersonView } from "#lib/contracts/views";
import { ExampleLedger } from "./example-ledger";

const WRITER: PersonView = { handle: "ana", name: "Ana Souza", kind: "person" };

/** One letter and its ledger, as the product shows them; marked as an example. */
export function ExampleLetter() {
	const t = useTranslations("landing");
	return (
		<section id="letter" aria-labelledby="letter-title" className="border-t border-line-2 bg-paper pb-16 [--bg:var(--paper)] max-md:pb-10">
			<div className="grid gap-1.5 px-16 pt-14 pb-7 max-lg:px-10 max-md:px-5 max-md:pt-10">
				<h2 id="letter-title" className="text-door font-head tracking-[-0.025em] text-balance">
					{t("letter.title")}
				</h2>
				<p className="max-w-[60ch] text-body text-pretty text-ink-2">{t("letter.words")}</p>
			</div>
			<div className="mx-16 grid grid-cols-[minmax(0,5fr)_minmax(0,6fr)] border border-line-2 max-lg:mx-10 max-lg:grid-cols-1 max-md:mx-0 max-md:border-x-0">
				<div className="min-w-0 bg-paper-2 [--bg:var(--paper-2)]">
					<p className="flex h-12 items-center gap-2 border-b border-line px-7 max-md:px-4">
						<b className="truncate text-title tracking-[-0.01em]">{t("letter.subject")}</b>
						<span className="ms-auto">
							<Badge>{t("example")}</Badge>
						</span>
					</p>
					<div className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-3 px-7 py-(--letter-pad) max-md:px-4">
						<Avatar person={WRITER} size={32} />
						<div className="min-w-0">
							<b>{WRITER.name}</b>{" "}
							<span className="text-ink-3">
								<Handle of={WRITER} />
							</span>
							<p className="text-small text-ink-3">{t("letter.people")}</p>
							<p className="mt-2.5 max-w-(--measure) text-body tracking-normal text-pretty">{t("letter.text")}</p>
						</div>
					</div>
				</div>
				<ExampleLedger />
			</div>
		</section>
	);
}
