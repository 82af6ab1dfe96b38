"use client";

import { useTranslations } from "next-intl";
import { ProfileSwitch } from "#components/settings/profile/profile-switch";

/** Whether others see when one is here. */
export function PresenceSetting() {
	const t = useTranslations("settings.privacy.presence");
	return <ProfileSwitch field="presence" label={t("name")} description={t("why")} on={t("on")} off={t("off")} />;
}
