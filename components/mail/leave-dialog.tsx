"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { hasWords } from "#components/compose/letter-draft";
import { keptLetters } from "#components/compose/unsent-letters";
import { useKey } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-mailbox";
import { Confirm } from "#components/ui/confirm";
import { useLeave } from "./use-leave";

/** Signs out; asks first where letters would go with it that were never sent. */
export function LeaveDialog() {
	const t = useTranslations("leave");
	const { letters } = useCompose();
	const handle = useLive((state) => state.account.profile.handle);
	const leave = useLeave();
	const [asking, setAsking] = useState(false);
	const [count, setCount] = useState(0);
	useKey("signOut", () => {
		// Those of other tabs go with it as well.
		const unsent = new Set([...letters, ...keptLetters(handle)].filter(hasWords).map(({ clientId }) => clientId)).size;
		setCount(unsent);
		if (unsent > 0) setAsking(true);
		else void leave();
	});
	return (
		<Confirm
			open={asking}
			onOpenChange={setAsking}
			onConfirm={() => void leave()}
			title={t("title")}
			why={t("why", { count })}
			keep={t("stay")}
			act={t("act")}
		/>
	);
}
