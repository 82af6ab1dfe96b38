"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import type { OtherAnswers } from "./use-other-answers";

interface Props {
	others: OtherAnswers;
	/** Whether it is being asked if the answer is to be sent all the same. */
	asking: boolean;
	onCancel: () => void;
	onSend: () => void;
}

/** Says who else is answering, or has answered meanwhile, and asks before a second answer is sent. */
export function OtherAnswersNotice({ others, asking, onCancel, onSend }: Props) {
	const t = useTranslations("compose");
	const words = useWords(others);
	return (
		<>
			<p role="status" className="border-t border-line bg-paper-2 px-4 py-2 text-small text-pretty [--bg:var(--paper-2)] empty:hidden">
				{words}
			</p>
			<ConfirmDialog
				open={asking}
				onOpenChange={(open) => open || onCancel()}
				onConfirm={onSend}
				title={words ?? t("sendAnyway")}
				description={t(others.answered.length > 0 ? "readFirst" : "waitFirst")}
				cancel={t("lookFirst")}
				confirm={t("sendAnyway")}
			/>
		</>
	);
}

function useWords({ answering, answered }: OtherAnswers): string | null {
	const t = useTranslations("compose");
	const format = useFormatter();
	if (answered.length > 0) return t("answeredMeanwhile", { names: format.list(answered) });
	return answering.length > 0 ? t("answeringNow", { names: format.list(answering), count: answering.length }) : null;
}
