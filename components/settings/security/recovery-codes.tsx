"use client";

import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CopyButton } from "#components/overlays/copy-button";
import { Button } from "#components/ui/controls/button";

/** New recovery codes: to be copied, downloaded or printed now, since they are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
	const t = useTranslations("settings.security.codes");
	const list = useRef<HTMLUListElement>(null);
	const text = codes.join("\n");
	useEffect(() => list.current?.focus(), []);
	return (
		<div>
			<ul
				ref={list}
				tabIndex={-1}
				aria-label={t("name")}
				className="grid grid-cols-2 border-s border-t border-line font-mono text-body outline-none lg:grid-cols-5"
			>
				{codes.map((code) => (
					<li key={code} className="border-e border-b border-line px-3 py-2.5 text-center select-all">
						{code}
					</li>
				))}
			</ul>
			<p className="mt-2 text-small text-pretty text-ink-3">{t("once")}</p>
			<div className="mt-3 flex flex-wrap gap-2 print:hidden">
				<CopyButton look="ghost" text={text} />
				<Button look="ghost" onClick={() => download(`${text}\n`)}>
					<Download className="glyph-s" aria-hidden="true" /> {t("download")}
				</Button>
				<Button look="ghost" onClick={() => window.print()}>
					<Printer className="glyph-s" aria-hidden="true" /> {t("print")}
				</Button>
				<Button onClick={onKept}>{t("kept")}</Button>
			</div>
		</div>
	);
}

function download(text: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
	link.download = "pombo-recovery-codes.txt";
	link.click();
	URL.revokeObjectURL(link.href);
}
