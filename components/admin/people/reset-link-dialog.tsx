"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "#components/overlays/copy-button";
import { Dialog } from "#components/overlays/dialog";

/** A link to set a new password, to be handed over: it is shown this once. */
export function ResetLinkDialog({ link, onClose }: { link: { name: string; url: string } | null; onClose: () => void }) {
	const t = useTranslations("admin.people");
	return (
		<Dialog open={link !== null} onOpenChange={(open) => open || onClose()} title={t("linkTitle", { name: link?.name ?? "" })} closeLabel={t("close")}>
			<div className="grid gap-3">
				<p className="text-pretty text-ink-2">{t("linkWhy")}</p>
				<code className="rounded-2 border border-line bg-paper-2 px-3 py-2.5 font-mono text-small wrap-anywhere select-all">{link?.url}</code>
				<div>
					<CopyButton look="solid" text={link?.url ?? ""} />
				</div>
			</div>
		</Dialog>
	);
}
