"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";
import { showErrorToast, showToast } from "./show-toast";

/** Copies a text, and says so; where the browser does not allow it, it says to select the text instead. */
export function CopyButton({ text, look }: { text: string; look?: "solid" | "ghost" }) {
	const t = useTranslations("copy");
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text);
			showToast(t("copied"));
		} catch {
			showErrorToast(t("notCopied"));
		}
	};
	return (
		<Button look={look} onClick={() => void copy()}>
			<Copy className="glyph-s" aria-hidden="true" /> {t("copy")}
		</Button>
	);
}
