"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { showErrorToast } from "#components/overlays/show-toast";
import { SegmentedControl } from "#components/ui/controls/segmented-control";
import { useErrorMessages } from "#components/ui/error-messages";
import type { PersonView } from "#lib/contracts/views";
import { usePeopleActions } from "./people-actions";

const CHOICES = { everybody: null, yes: true, no: false } as const;
type Choice = keyof typeof CHOICES;

/** Whether a person sees when one reads their letters, or as everybody does. Saved at once; reverted if that fails. */
export function ReceiptsChoice({ person, share }: { person: PersonView; share: boolean | null }) {
	const t = useTranslations("people.receipts");
	const errorMessage = useErrorMessages();
	const { chooseReceipts } = usePeopleActions();
	const everybody = useLive((state) => state.account.profile.receipts);
	const { chosen, choose } = useSavedChoice(share, async (next) => {
		const result = await chooseReceipts({ handle: person.handle, share: next }).catch(() => null);
		if (!result?.ok) showErrorToast(result ? errorMessage(result.error.code, result.error.message) : t("notReached"));
		return Boolean(result?.ok);
	});
	return (
		<section className="border-t border-line px-7 py-5 max-md:px-4">
			<h2 id="receipts-name" className="pb-2 text-small font-strong text-ink-3">
				{t("name")}
			</h2>
			<SegmentedControl<Choice>
				labelledBy="receipts-name"
				describedBy="receipts-why"
				value={chosen === null ? "everybody" : chosen ? "yes" : "no"}
				options={[
					{ value: "everybody", label: t("asEverybody") },
					{ value: "yes", label: t("yes") },
					{ value: "no", label: t("no") },
				]}
				onChange={(choice) => void choose(CHOICES[choice])}
			/>
			<p id="receipts-why" className="pt-2 text-small text-pretty text-ink-3">
				{t((chosen ?? everybody) ? "sees" : "doesNotSee", { name: person.name })}
			</p>
		</section>
	);
}

/** A choice that is saved at once, and reverted where that fails. Arrow keys choose faster than it is saved: then the last one is saved next. */
function useSavedChoice<Value>(rendered: Value, save: (value: Value) => Promise<boolean>) {
	const [chosen, setChosen] = useState(rendered);
	const saved = useRef(rendered);
	const wanted = useRef(rendered);
	const saving = useRef(false);
	const choose = async (value: Value) => {
		wanted.current = value;
		setChosen(value);
		if (saving.current) return;
		saving.current = true;
		while (saved.current !== wanted.current) {
			const next = wanted.current;
			if (await save(next)) saved.current = next;
			else wanted.current = saved.current;
		}
		saving.current = false;
		setChosen(saved.current);
	};
	return { chosen, choose };
}
