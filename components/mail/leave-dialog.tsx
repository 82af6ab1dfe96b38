"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { hasWords } from "#components/compose/letter-draft";
import { useKey } from "#components/keyboard/keyboard-provider";
import { Confirm } from "#components/ui/confirm";
import { useLeave } from "./use-leave";

/** Signs out; asks first where letters would go with it that were never sent. */
export function LeaveDialog() {
	const t = useTranslations("leave");
	const { letters } = useCompose();
	const leave = useLeave();
	const [asking, setAsking] = useState(false);
	const count = letters.filter(hasWords).length;
	useKey("signOut", () => (count > 0 ? setAsking(true) : void leave()));
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
