"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CopyButton } from "#components/overlays/copy-button";
import { Button } from "#components/ui/controls/button";

/** A new token, to be copied now: it is shown this once. */
export function NewToken({ token, onKept }: { token: string; onKept: () => void }) {
	const t = useTranslations("settings.tokens");
	const shown = useRef<HTMLElement>(null);
	useEffect(() => shown.current?.focus(), []);
	return (
		<section className="grid max-w-[640px] gap-3 border-t border-line py-[22px]" aria-labelledby="new-token">
			<h2 id="new-token" className="text-body/5 font-strong">
				{t("made")}
			</h2>
			<code
				ref={shown}
				tabIndex={-1}
				className="rounded-2 border border-line bg-paper-2 px-3 py-2.5 font-mono text-small wrap-anywhere outline-none select-all"
			>
				{token}
			</code>
			<p className="text-small text-pretty text-ink-3">{t("once")}</p>
			<div className="flex flex-wrap gap-2">
				<CopyButton look="solid" text={token} />
				<Button onClick={onKept}>{t("kept")}</Button>
			</div>
		</section>
	);
}
