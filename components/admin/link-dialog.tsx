"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#components/overlays/copy-button";
import { Dialog } from "#components/overlays/dialog";

/** A link to be handed over, which is shown this once. */
export function LinkDialog({ link, onClose }: { link: { title: string; why: string; url: string } | null; onClose: () => void }) {
	const t = useTranslations("admin");
	return (
		<Dialog open={link !== null} onOpenChange={(open) => open || onClose()} title={link?.title ?? ""} closeLabel={t("close")}>
			<div className="grid gap-3">
				<p className="text-pretty text-ink-2">{link?.why}</p>
				<code className="rounded-2 border border-line bg-paper-2 px-3 py-2.5 font-mono text-small wrap-anywhere select-all">{link?.url}</code>
				<div>
					<CopyButton look="solid" text={link?.url ?? ""} />
				</div>
			</div>
		</Dialog>
	);
}
