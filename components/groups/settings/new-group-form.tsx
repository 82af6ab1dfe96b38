"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useKey, useKeysOf } from "#components/keyboard/keyboard-provider";
import { KeyHintsLine } from "#components/letter/key-hints-line";
import { useNavigate } from "#components/panes/pending-navigation";
import { SettingRow } from "#components/panes/sections/setting-row";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { IconButton } from "#components/ui/controls/icon-button";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";
import { LIMITS } from "#lib/core/limits";
import { useGroupActions } from "../group-actions";
import { type GroupFieldValues, GroupNameField, GroupPolicyFields } from "./group-fields";

const START: GroupFieldValues = { name: "", description: "", joinPolicy: "invite", postPolicy: "members", archivePolicy: "all" };

/** The page that makes a group; its maker becomes its owner, and goes on to invite people. */
export function NewGroupForm() {
	const t = useTranslations("groups");
	const navigate = useNavigate();
	const keysOf = useKeysOf();
	const { createGroup } = useGroupActions();
	const errorMessage = useErrorMessages();
	const form = useRef<HTMLFormElement>(null);
	const [values, setValues] = useState(START);
	const [ownHandle, setOwnHandle] = useState<string | null>(null);
	const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
	const { busy, run } = useOneRequest(() => setErrors({ form: t("notReached") }));
	useFocusInvalid(form, errors);
	const handle = ownHandle ?? handleFrom(values.name);
	useKey("back", () => navigate("/groups"));

	const submit = async () => {
		if (values.name.trim() === "") return setErrors({ name: t("fields.nameMissing") });
		if (values.description.length > LIMITS.aboutMaxChars) return document.getElementById("group-about")?.focus();
		setErrors({});
		const group = await run(
			"create",
			() => createGroup({ ...values, handle }),
			(error) => setErrors(fieldErrors(error, errorMessage)),
		);
		if (group) navigate(`/groups/${group.handle}/members`);
	};
	const change = (part: Partial<GroupFieldValues>) => setValues((before) => ({ ...before, ...part }));
	return (
		<section
			aria-label={t("newGroup")}
			data-letter
			className="pane read grid-rows-[var(--head-h)_minmax(0,1fr)_var(--strip-h)]! [--bg:var(--paper)] max-md:grid-rows-[56px_minmax(0,1fr)]!"
		>
			<title>{`${t("newGroup")} · Pombo`}</title>
			<div className="flex items-center border-b border-line px-4 max-md:px-1">
				<IconButton icon={ArrowLeft} label={t("back")} keys={keysOf("back")} onClick={() => navigate("/groups")} className="md:hidden!" />
			</div>
			<div className="min-h-0 overflow-y-auto px-7 max-md:px-4">
				<form
					ref={form}
					noValidate
					onSubmit={(event) => {
						event.preventDefault();
						void submit();
					}}
					className="max-w-[760px] pb-16"
				>
					<header className="pt-8 pb-5 max-md:pt-4">
						<h1 className="text-head font-head tracking-head">{t("newGroup")}</h1>
						<p className="mt-1 max-w-[56ch] text-pretty text-ink-2">{t("newGroupWords")}</p>
					</header>
					<GroupNameField values={values} errors={errors} onChange={change} />
					<SettingRow id="group-handle" name={t("fields.handle")} description={t("fields.handleWhy")} control="group-handle">
						<FieldFrame id="group-handle" tone={errors.handle ? "wrong" : "plain"} hint={errors.handle}>
							<span className="text-ink-3" aria-hidden="true">
								@
							</span>
							<input
								id="group-handle"
								maxLength={LIMITS.handleMaxChars}
								autoComplete="off"
								autoCapitalize="none"
								spellCheck={false}
								className={fieldInputClass}
								value={handle}
								onChange={(event) => setOwnHandle(event.target.value)}
								aria-invalid={errors.handle ? true : undefined}
								aria-describedby="group-handle-why group-handle-hint"
							/>
						</FieldFrame>
					</SettingRow>
					<GroupPolicyFields values={values} errors={errors} onChange={change} />
					<div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-[22px]">
						<Button look="solid" type="submit" busy={busy !== null} className="max-md:w-full">
							{t("create")}
						</Button>
						<span role="status" className="text-small text-danger-text">
							{errors.form}
						</span>
					</div>
				</form>
			</div>
			<KeyHintsLine empty />
		</section>
	);
}

/** An address made from a name: its letters without accents, and dashes between its words. */
function handleFrom(name: string): string {
	const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
	return plain
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, LIMITS.handleMaxChars);
}
