import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Button } from "#components/ui/controls/button";
import { LIMITS } from "#lib/core/limits";
import { COMPOSER_LAYOUT } from "./composer-frame";

const LINE = "grid min-h-[37px] flex-none grid-cols-[56px_minmax(0,1fr)] items-center border-b border-line px-4 max-md:grid-cols-[68px_minmax(0,1fr)]";

/** The form of a new letter in the HTML of the page, laid out like the composer, so that one can write before scripts have loaded. */
export function EarlyComposer({ ref }: { ref: Ref<HTMLElement> }) {
	const t = useTranslations("compose");
	return (
		<div className="fixed end-5 bottom-0 z-20 flex max-w-full items-end max-md:inset-x-0 max-md:end-0">
			<section ref={ref} role="dialog" aria-label={t("newLetter")} className={COMPOSER_LAYOUT}>
				<header className="flex h-[38px] flex-none items-center rounded-t-float border-b border-line bg-paper-3 ps-4 pe-2 max-md:h-14 max-md:rounded-none max-md:bg-float">
					<h2 className="min-w-0 flex-1 truncate font-strong">{t("newLetter")}</h2>
				</header>
				<div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
					<label className={LINE}>
						<span className="text-ink-3">{t("to")}</span>
						{/* biome-ignore lint/a11y/noAutofocus: the page is opened to write */}
						<input name="to" autoFocus autoComplete="off" autoCapitalize="none" spellCheck={false} className="h-6 bg-transparent outline-none max-md:h-12" />
					</label>
					<label className={LINE}>
						<span className="text-ink-3">{t("subject")}</span>
						<input name="subject" autoComplete="off" maxLength={LIMITS.subjectMaxChars} className="h-9 bg-transparent font-medium outline-none max-md:h-12" />
					</label>
					<textarea
						name="text"
						aria-label={t("text")}
						className="field-sizing-content min-h-[220px] w-full flex-1 resize-none bg-transparent px-4 py-3.5 text-body tracking-normal outline-none"
					/>
				</div>
				<footer className="flex flex-none items-center border-t border-line-2 py-[9px] ps-4 pe-3 max-md:pb-[calc(9px+env(safe-area-inset-bottom))]">
					<Button look="solid" disabled>
						{t("send")}
					</Button>
				</footer>
			</section>
		</div>
	);
}
