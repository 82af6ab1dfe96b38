"use client";

import { useTranslations } from "next-intl";
import { hasContent, type LetterDraft } from "#components/compose/unsent/letter-draft";
import { showToast } from "#components/overlays/show-toast";
import { useCompose } from "./compose-provider";

/** Throws away a letter that was being written, and offers to bring it back. */
export function useDiscard(): (draft: LetterDraft) => void {
	const t = useTranslations("compose");
	const { discard, add: keep } = useCompose();
	return (draft) => {
		discard(draft.clientId);
		if (hasContent(draft)) showToast(t("discarded"), { undo: () => keep(draft) });
	};
}
