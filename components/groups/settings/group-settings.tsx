"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useNavigate } from "#components/panes/pending-navigation";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { Button } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";
import type { GroupView } from "#lib/contracts/groups/group-views";
import type { UpdateGroupInput } from "#lib/contracts/groups/groups";
import { LIMITS } from "#lib/core/limits";
import { useGroupActions } from "../group-actions";
import { useGroup } from "../use-group";
import { type GroupFieldValues, GroupNameField, GroupPolicyFields } from "./group-fields";

/** A group's name, description and policies, for who leads it; its owners can delete it. Untouched fields follow others' changes. */
export function GroupSettings({ group: rendered, seq }: { group: GroupView; seq: number }) {
	const t = useTranslations("groups");
	const group = useGroup(rendered, seq) ?? rendered;
	const { updateGroup } = useGroupActions();
	const errorMessage = useErrorMessages();
	const form = useRef<HTMLFormElement>(null);
	const [draft, setDraft] = useState<UpdateGroupInput>({});
	const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
	const [state, setState] = useState<"idle" | "saved" | "failed">("idle");
	const { busy, run } = useOneRequest(() => setState("failed"));
	const saved = valuesOf(group);
	const values = { ...saved, ...draft };
	const changed = Object.keys(draft).length > 0;

	const change = (part: UpdateGroupInput) => {
		setState("idle");
		setErrors({});
		setDraft((before) => differing(saved, { ...before, ...part }));
	};
	const submit = async () => {
		if (!changed) return setState("saved");
		if (values.description.length > LIMITS.aboutMaxChars) return document.getElementById("group-about")?.focus();
		const sent = draft;
		const done = await run(
			"save",
			() => updateGroup({ handle: group.handle, update: sent }),
			(error) => {
				setErrors(fieldErrors(error, errorMessage));
				setState("failed");
			},
		);
		if (!done) return;
		setState("saved");
		// Changes made while saving stay in the draft.
		setDraft((after) => differing(sent, after));
	};
	useFocusInvalid(form, state === "failed" ? errors : null);

	return (
		<div className="max-w-[760px] px-7 pb-16 max-md:px-4">
			<form
				ref={form}
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void submit();
				}}
				className="*:first:border-t-0"
			>
				<GroupNameField values={values} errors={errors} onChange={change} />
				<GroupPolicyFields values={values} errors={errors} onChange={change} />
				<div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-[22px]">
					<Button look="solid" type="submit" busy={busy !== null} className="max-md:w-full">
						{t("save")}
					</Button>
					<SavingStatus state={busy ? "saving" : state} changed={changed} error={errors.form} />
				</div>
			</form>
			{group.myRole === "owner" ? <DeleteGroup group={group} /> : null}
		</div>
	);
}

function DeleteGroup({ group }: { group: GroupView }) {
	const t = useTranslations("groups");
	const navigate = useNavigate();
	const errorMessage = useErrorMessages();
	const { deleteGroup } = useGroupActions();
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	const [asking, setAsking] = useState(false);
	const remove = async () => {
		setAsking(false);
		const done = await run(
			"delete",
			() => deleteGroup({ handle: group.handle }),
			({ code, message }) => showErrorToast(errorMessage(code, message)),
		);
		if (!done) return;
		showToast(t("deleted", { name: group.name }));
		navigate("/groups");
	};
	return (
		<section className="border-t border-line py-[22px]">
			<h2 className="text-body/5 font-strong">{t("deleteHeading")}</h2>
			<p className="mt-1 max-w-[60ch] text-small/[17px] text-pretty text-ink-3">{t("deleteWhy")}</p>
			<Button look="danger" className="mt-3" busy={busy !== null} onClick={() => setAsking(true)}>
				{t("delete")}
			</Button>
			<ConfirmDialog
				open={asking}
				onOpenChange={setAsking}
				onConfirm={() => void remove()}
				title={t("deleteTitle", { name: group.name })}
				description={t("deleteWhy")}
				cancel={t("keepGroup")}
				confirm={t("delete")}
			/>
		</section>
	);
}

function valuesOf({ name, description, joinPolicy, postPolicy, archivePolicy }: GroupView): GroupFieldValues {
	return { name, description, joinPolicy, postPolicy, archivePolicy };
}

/** The fields that differ from the saved ones: a change that was undone is none. */
function differing(saved: UpdateGroupInput, draft: UpdateGroupInput): UpdateGroupInput {
	return Object.fromEntries(Object.entries(draft).filter(([key, value]) => value !== saved[key as keyof UpdateGroupInput]));
}
