"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SettingRow } from "#components/panes/sections/setting-row";
import { Button } from "#components/ui/controls/button";
import { ReauthenticateForm } from "./reauthenticate-form";
import { RecoveryCodes } from "./recovery-codes";
import { useSecurityActions } from "./security-actions";

interface Props {
	left: number;
	/** Whether new ones take a code besides the password. */
	withCode: boolean;
	/** Shown until they were kept. */
	newCodes: string[] | null;
	onRenewed: (codes: string[]) => void;
	onKept: () => void;
}

/** How many recovery codes are left; the new ones, once. */
export function RecoveryCodesSetting({ left, withCode, newCodes, onRenewed, onKept }: Props) {
	const t = useTranslations("settings.security.codes");
	const { renewRecoveryCodes } = useSecurityActions();
	const [asking, setAsking] = useState(false);
	const shown = () => {
		if (newCodes) return <RecoveryCodes codes={newCodes} onKept={onKept} />;
		if (asking) {
			return (
				<ReauthenticateForm
					withCode={withCode}
					submit={t("renew")}
					request={renewRecoveryCodes}
					onCancel={() => setAsking(false)}
					onDone={({ recoveryCodes }) => {
						setAsking(false);
						onRenewed(recoveryCodes);
					}}
				/>
			);
		}
		return (
			<div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
				<span className={left < 3 ? "text-danger-text" : undefined}>{t("left", { count: left })}</span>
				<Button onClick={() => setAsking(true)}>{t("renew")}</Button>
			</div>
		);
	};
	return (
		<SettingRow id="recovery-codes" name={t("name")} description={t("why")}>
			{shown()}
		</SettingRow>
	);
}
