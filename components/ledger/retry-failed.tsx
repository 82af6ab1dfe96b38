"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMailActions } from "#components/mail/mail-actions";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { Button } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";

/** Sends a letter once more to those whose delivery failed, and says how many it reached. */
export function RetryFailed({ id, count }: { id: string; count: number }) {
	const t = useTranslations("ledger");
	const actions = useMailActions();
	const errorMessage = useErrorMessages();
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	const retry = async () => {
		const done = await run(
			"retry",
			() => actions.retry({ id }),
			({ code, message }) => showErrorToast(errorMessage(code, message)),
		);
		if (done) showToast(t("retried", { count: done.retried.length }));
	};
	return (
		<p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-5 py-2 text-small text-ink-2 max-md:px-4 print:hidden">
			<span className="min-w-0 flex-1 basis-40">{t("failedWords", { count })}</span>
			<Button busy={busy !== null} onClick={() => void retry()}>
				<RotateCw className="glyph-s" aria-hidden="true" />
				{t("retryFailed")}
			</Button>
		</p>
	);
}
