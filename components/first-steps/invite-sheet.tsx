"use client";

import { Check, Copy, Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { Dialog } from "#components/overlays/dialog";
import { Button } from "#components/ui/controls/button";
import { Field, fieldInputClass } from "#components/ui/controls/field";

/** A sign-up link that names the inviter, to copy or share. */
export function InviteSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
	const t = useTranslations("invite");
	return (
		<Dialog open={open} onOpenChange={onOpenChange} title={t("title")} closeLabel={t("close")}>
			<InviteLink />
		</Dialog>
	);
}

/** Mounted only in an open dialog, never on the server: `window` and `navigator` are available. */
function InviteLink() {
	const t = useTranslations("invite");
	const handle = useLive((state) => state.account.profile.handle);
	const link = `${window.location.origin}/sign-up?from=${encodeURIComponent(handle)}`;
	const [copied, setCopied] = useState<"yes" | "no" | null>(null);
	const field = useRef<HTMLInputElement>(null);

	const copy = async () => {
		field.current?.select();
		try {
			await navigator.clipboard.writeText(link);
			setCopied("yes");
		} catch {
			// No secure context, or permission denied: the selected link can be copied by hand.
			setCopied("no");
		}
	};
	const share = () => {
		// Closing the share sheet rejects; it is no error.
		navigator.share({ title: t("shareText"), url: link }).catch(() => undefined);
	};

	return (
		<div className="grid gap-4">
			<p className="max-w-[58ch] text-body text-pretty text-ink-2">{t("words")}</p>
			<Field id="invite-link" label={t("link")} hint={copied === "no" ? t("byHand") : null}>
				<input
					ref={field}
					id="invite-link"
					readOnly
					value={link}
					onFocus={(event) => event.target.select()}
					className={`${fieldInputClass} font-mono`}
					aria-describedby="invite-link-hint"
				/>
			</Field>
			<div className="flex flex-wrap gap-2">
				<Button look="solid" onClick={() => void copy()} aria-live="polite">
					{copied === "yes" ? <Check className="glyph-s" aria-hidden="true" /> : <Copy className="glyph-s" aria-hidden="true" />}
					{t(copied === "yes" ? "copied" : "copy")}
				</Button>
				{"share" in navigator ? (
					<Button onClick={share}>
						<Share2 className="glyph-s" aria-hidden="true" /> {t("share")}
					</Button>
				) : null}
			</div>
		</div>
	);
}
