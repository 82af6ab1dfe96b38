"use client";

import { useTranslations } from "next-intl";
import { Blank } from "./blank";
import { Button } from "./button";

/** Something failed on our side: said plainly, with a line for whoever looks after the server. */
export function Trouble({ digest, onAgain }: { digest?: string; onAgain: () => void }) {
	const t = useTranslations("trouble");
	return (
		<Blank
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
		</Blank>
	);
}
