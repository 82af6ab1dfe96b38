"use client";

import { useTranslations } from "next-intl";
import { say } from "#components/ui/say";
import { useCompose } from "./compose-provider";
import { hasWords, type LetterDraft } from "./letter-draft";

/** Throws away a letter that was being written, and offers to bring it back. */
export function useThrowAway(): (draft: LetterDraft) => void {
	const t = useTranslations("compose");
	const { discard, keep } = useCompose();
	return (draft) => {
		discard(draft.clientId);
		if (hasWords(draft)) say(t("discarded"), { undo: () => keep(draft) });
	};
}
