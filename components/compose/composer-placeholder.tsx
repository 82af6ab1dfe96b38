"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { COMPOSER_FRAME } from "./composer-frame";

/** Shown while the composer loads. It takes the focus, so that typing does not trigger shortcuts. */
export function ComposerPlaceholder() {
	const t = useTranslations("compose");
	const sheet = useRef<HTMLElement>(null);
	useEffect(() => sheet.current?.focus(), []);
	return (
		<section ref={sheet} role="dialog" tabIndex={-1} aria-label={t("newLetter")} aria-busy="true" className={`${COMPOSER_FRAME} h-[420px] outline-none`}>
			<header className="h-[38px] flex-none rounded-t-float border-b border-line bg-paper-3 max-md:h-14 max-md:rounded-none max-md:bg-float" />
		</section>
	);
}
