"use client";

import { useTranslations } from "next-intl";
import { ProfileSwitch } from "#components/settings/profile/profile-switch";

/** Whether the directory names the person. */
export function ListedSetting() {
	const t = useTranslations("settings.privacy.listed");
	return <ProfileSwitch field="listed" label={t("name")} description={t("why")} on={t("on")} off={t("off")} />;
}
