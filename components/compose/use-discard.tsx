"use client";

import { useTranslations } from "next-intl";
import { hasContent, type LetterDraft } from "#components/compose/unsent/letter-draft";
import { showToast } from "#components/overlays/show-toast";
import { useCompose } from "./compose-provider";

/** Discards a draft and offers Undo. */
export function useDiscard(): (draft: LetterDraft) => void {
	const t = useTranslations("compose");
	const { discard, add } = useCompose();
	return (draft) => {
		discard(draft.clientId);
		if (hasContent(draft)) showToast(t("discarded"), { undo: () => add(draft) });
	};
}
