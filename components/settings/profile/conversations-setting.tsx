"use client";

import { useTranslations } from "next-intl";
import { ProfileSwitch } from "./profile-switch";

/** Whether lists show one row for each conversation. */
export function ConversationsSetting() {
	const t = useTranslations("settings.reading");
	return <ProfileSwitch field="conversations" label={t("name")} description={t("why")} on={t("on")} off={t("off")} />;
}
