"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";
import { EmptyState } from "./empty-state";

/** Something failed on our side: said plainly, with a line for whoever looks after the server. */
export function ErrorMessage({ digest, onAgain }: { digest?: string; onAgain: () => void }) {
	const t = useTranslations("errorPage");
	return (
		<EmptyState
			level="h1"
			title={t("title")}
			actions={
				<>
					<Button look="solid" onClick={onAgain}>
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
