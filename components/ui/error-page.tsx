"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";
import { EmptyState } from "./empty-state";

/** An internal error, with the digest for the server's operator. */
export function ErrorMessage({ digest, onRetry }: { digest?: string; onRetry: () => void }) {
	const t = useTranslations("errorPage");
	return (
		<EmptyState
			level="h1"
			title={t("title")}
			actions={
				<>
					<Button look="solid" onClick={onRetry}>
						{t("again")}
					</Button>
					{digest ? <span className="mono self-center text-ink-3">{t("code", { code: digest })}</span> : null}
				</>
			}
		>
			{t("words")}
		</EmptyState>
	);
}
