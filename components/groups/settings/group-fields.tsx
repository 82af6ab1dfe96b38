"use client";

import { useTranslations } from "next-intl";
import { SettingRow } from "#components/panes/sections/setting-row";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { SegmentedControl } from "#components/ui/controls/segmented-control";
import { ARCHIVE_POLICIES, JOIN_POLICIES, POST_POLICIES } from "#lib/contracts/groups/group-policies";
import type { UpdateGroupInput } from "#lib/contracts/groups/groups";
import { LIMITS } from "#lib/core/limits";

export type GroupFieldValues = Required<UpdateGroupInput>;

interface Props {
	values: GroupFieldValues;
	errors: Partial<Record<string, string>>;
	onChange: (part: Partial<GroupFieldValues>) => void;
}

/** What a group is called, and what it is for. */
export function GroupNameField({ values, errors, onChange }: Props) {
	const t = useTranslations("groups.fields");
	return (
		<SettingRow id="group-name" name={t("name")} control="group-name">
			<FieldFrame id="group-name" tone={errors.name ? "wrong" : "plain"} hint={errors.name}>
				<input
					id="group-name"
					maxLength={LIMITS.nameMaxChars}
					autoComplete="off"
					className={fieldInputClass}
					value={values.name}
					onChange={(event) => onChange({ name: event.target.value })}
					aria-invalid={errors.name ? true : undefined}
					aria-describedby="group-name-hint"
				/>
			</FieldFrame>
		</SettingRow>
	);
}

/** Its description and its three policies, each with what the choice means. */
export function GroupPolicyFields({ values, errors, onChange }: Props) {
	const t = useTranslations("groups.fields");
	const over = values.description.length - LIMITS.aboutMaxChars;
	const hint = over > 0 ? t("tooLong", { count: over }) : errors.description;
	return (
		<>
			<SettingRow id="group-about" name={t("description")} description={t("descriptionWhy")} control="group-about">
				<FieldFrame id="group-about" tall tone={hint ? "wrong" : "plain"} hint={hint}>
					<textarea
						id="group-about"
						rows={3}
						className="min-h-16 min-w-0 flex-1 resize-y bg-transparent outline-none"
						value={values.description}
						onChange={(event) => onChange({ description: event.target.value })}
						aria-invalid={hint ? true : undefined}
						aria-describedby="group-about-why group-about-hint"
					/>
				</FieldFrame>
			</SettingRow>
			<SettingRow id="group-join" name={t("joinPolicy")} description={t(`joinWhy.${values.joinPolicy}`)}>
				<SegmentedControl
					labelledBy="group-join-name"
					describedBy="group-join-why"
					value={values.joinPolicy}
					options={JOIN_POLICIES.map((value) => ({ value, label: t(`join.${value}`) }))}
					onChange={(joinPolicy) => onChange({ joinPolicy })}
				/>
			</SettingRow>
			<SettingRow id="group-post" name={t("postPolicy")} description={t(`postWhy.${values.postPolicy}`)}>
				<SegmentedControl
					labelledBy="group-post-name"
					describedBy="group-post-why"
					value={values.postPolicy}
					options={POST_POLICIES.map((value) => ({ value, label: t(`post.${value}`) }))}
					onChange={(postPolicy) => onChange({ postPolicy })}
				/>
			</SettingRow>
			<SettingRow id="group-archive" name={t("archivePolicy")} description={t(`archiveWhy.${values.archivePolicy}`)}>
				<SegmentedControl
					labelledBy="group-archive-name"
					describedBy="group-archive-why"
					value={values.archivePolicy}
					options={ARCHIVE_POLICIES.map((value) => ({ value, label: t(`archive.${value}`) }))}
					onChange={(archivePolicy) => onChange({ archivePolicy })}
				/>
			</SettingRow>
		</>
	);
}
