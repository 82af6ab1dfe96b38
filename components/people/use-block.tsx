"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { Result } from "#lib/contracts/result";
import type { PersonView } from "#lib/contracts/views";
import { usePeopleActions } from "./people-actions";

/** Whether one blocks a person, and how to change it; it can be undone, so it asks no question. */
export function useBlock(person: PersonView, rendered: boolean) {
	const t = useTranslations("people");
	const errorMessage = useErrorMessages();
	const { blockPerson, unblockPerson } = usePeopleActions();
	const [blocked, setBlocked] = useState(rendered);
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	const set = async (next: boolean) => {
		const request = async (): Promise<Result<unknown>> => (next ? blockPerson({ handle: person.handle }) : unblockPerson({ handle: person.handle }));
		const done = await run("block", request, ({ code, message }) => showErrorToast(errorMessage(code, message)));
		if (done === null) return;
		setBlocked(next);
		showToast(t(next ? "blockedNow" : "unblockedNow", { name: person.name }), { undo: () => void set(!next) });
	};
	return { blocked, busy: busy !== null, toggle: () => set(!blocked) };
}
