"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { SettingRow } from "#components/panes/sections/setting-row";
import { ReauthenticateForm } from "#components/settings/security/reauthenticate-form";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button } from "#components/ui/controls/button";

/** Deletes the account, in seven days or at once, after asking who it is. */
export function DeleteAccount({ withCode }: { withCode: boolean }) {
	const t = useTranslations("settings.leaving.delete");
	const { deleteAccount } = useSettingsActions();
	const [asking, setAsking] = useState(false);
	const atOnce = useRef<HTMLInputElement>(null);
	return (
		<SettingRow id="delete-account" name={t("name")} description={t("why")}>
			{asking ? (
				<div className="max-w-[480px]">
					<ul className="mb-5 grid list-disc gap-1.5 ps-4 text-ink-2">
						<li>{t("what.sessions")}</li>
						<li>{t("what.grace")}</li>
						<li>{t("what.keys")}</li>
						<li>{t("what.others")}</li>
						<li>{t("what.groups")}</li>
					</ul>
					<ReauthenticateForm
						withCode={withCode}
						look="danger"
						submit={t("confirm")}
						request={({ password, code }) => deleteAccount({ password, code, now: atOnce.current?.checked ?? false })}
						onCancel={() => setAsking(false)}
						// A page load of its own: nothing of the account stays in memory. Browsers do not send what follows the #.
						onDone={({ receiptToken }) => window.location.assign(`/goodbye#${receiptToken}`)}
					>
						<label className="flex items-start gap-2.5 max-md:min-h-11">
							<input ref={atOnce} type="checkbox" className="mt-0.5 size-4 flex-none accent-(--signal) max-md:size-5" />
							<span>
								{t("now")}
								<span className="block text-small text-ink-3">{t("nowWhy")}</span>
							</span>
						</label>
					</ReauthenticateForm>
				</div>
			) : (
				<Button look="danger" onClick={() => setAsking(true)}>
					{t("begin")}
				</Button>
			)}
		</SettingRow>
	);
}
