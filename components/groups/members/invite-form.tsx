"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChosenPeople } from "#components/compose/recipients/use-chosen-people";
import { showToast } from "#components/overlays/show-toast";
import { Button } from "#components/ui/controls/button";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import type { GroupView } from "#lib/contracts/groups/group-views";
import { useGroupActions } from "../group-actions";

const RecipientsField = lazyPart(() => import("#components/compose/recipients/recipients-field").then((module) => module.RecipientsField), LoadingDots);

/** Invites people to a group. Who could not be invited stays in the field, with the reason. */
export function InviteForm({ group }: { group: GroupView }) {
	const t = useTranslations("groups");
	const { putMember } = useGroupActions();
	const { field, take, keep, setError, wordsFor } = useChosenPeople();
	const [busy, setBusy] = useState(false);

	const invite = async () => {
		if (busy) return;
		const to = take();
		if (to.length === 0) return setError(t("nobodyToInvite"));
		setBusy(true);
		setError(undefined);
		const left: typeof to = [];
		let problem: string | undefined;
		// One after the other: each is an act of its own, and an order that can be told.
		for (const chip of to) {
			const result = await putMember({ handle: group.handle, member: chip.person?.handle ?? chip.address }).catch(() => null);
			if (result?.ok) continue;
			left.push(chip);
			problem ??= result ? wordsFor(result.error) : t("notReached");
		}
		setBusy(false);
		keep(left);
		setError(problem);
		const done = to.length - left.length;
		if (done > 0) showToast(t("invitedCount", { count: done }));
	};
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				void invite();
			}}
			className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2"
		>
			<div className="rounded-2 border border-edge bg-paper focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-(--focus) *:border-b-0!">
				<RecipientsField label={t("people")} {...field} />
			</div>
			<Button look="solid" type="submit" busy={busy} className="h-[39px] max-md:h-12">
				{t("send")}
			</Button>
		</form>
	);
}
