"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { showToast } from "#components/overlays/show-toast";
import { SettingRow } from "#components/panes/sections/setting-row";
import { Button } from "#components/ui/controls/button";
import { StatusDot } from "#components/ui/status-dot";
import { ReauthenticateForm } from "./reauthenticate-form";
import { useSecurityActions } from "./security-actions";
import { TotpSetup } from "./totp-setup";

type Step = "shown" | "starting" | "stopping" | { secret: string; uri: string };

interface Props {
	on: boolean;
	onTurnedOn: (recoveryCodes: string[]) => void;
	onTurnedOff: () => void;
}

/** The authenticator app: off, being set up, or on. */
export function TotpSetting({ on, onTurnedOn, onTurnedOff }: Props) {
	const t = useTranslations("settings.security.totp");
	const { startTotp, stopTotp } = useSecurityActions();
	const [step, setStep] = useState<Step>("shown");
	const back = () => setStep("shown");
	return (
		<SettingRow id="totp" name={t("name")} description={t("why")}>
			{step === "shown" ? (
				<div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-2">
					{on ? (
						<span className="inline-flex items-center gap-1.5 text-signal-text">
							<StatusDot on /> {t("on")}
						</span>
					) : null}
					<Button onClick={() => setStep(on ? "stopping" : "starting")}>{t(on ? "turnOff" : "setUp")}</Button>
				</div>
			) : null}
			{step === "starting" ? <ReauthenticateForm submit={t("goOn")} request={startTotp} onDone={setStep} onCancel={back} /> : null}
			{step === "stopping" ? (
				<ReauthenticateForm
					withCode
					look="danger"
					submit={t("turnOff")}
					request={({ password, code }) => stopTotp({ password, code })}
					onCancel={back}
					onDone={() => {
						back();
						onTurnedOff();
						showToast(t("turnedOff"));
					}}
				/>
			) : null}
			{typeof step === "object" ? (
				<TotpSetup
					{...step}
					onCancel={back}
					onConfirmed={(codes) => {
						back();
						onTurnedOn(codes);
						showToast(t("turnedOn"));
					}}
				/>
			) : null}
		</SettingRow>
	);
}
