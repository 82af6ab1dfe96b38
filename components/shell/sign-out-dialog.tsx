"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { hasContent } from "#components/compose/unsent/letter-draft";
import { listUnsent } from "#components/compose/unsent/unsent-letters";
import { useKey } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-provider";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { useSignOut } from "./use-sign-out";

/** Signs out; asks for confirmation first where unsent letters would be lost. */
export function SignOutDialog() {
	const t = useTranslations("signOutDialog");
	const { letters } = useCompose();
	const handle = useLive((state) => state.account.profile.handle);
	const signOut = useSignOut();
	const [confirming, setConfirming] = useState(false);
	const [count, setCount] = useState(0);
	useKey("signOut", () => {
		// Those of other tabs are lost as well.
		const unsent = new Set([...letters, ...listUnsent(handle)].filter(hasContent).map(({ clientId }) => clientId)).size;
		setCount(unsent);
		if (unsent > 0) setConfirming(true);
		else void signOut();
	});
	return (
		<ConfirmDialog
			open={confirming}
			onOpenChange={setConfirming}
			onConfirm={() => void signOut()}
			title={t("title")}
			description={t("why", { count })}
			cancel={t("stay")}
			confirm={t("act")}
		/>
	);
}
