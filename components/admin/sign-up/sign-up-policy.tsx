"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { useTranslations } from "next-intl";
import { useSiteSettings } from "#components/admin/use-site-settings";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { SettingRow } from "#components/panes/sections/setting-row";
import { SIGN_UP_POLICIES, type SignUpPolicy } from "#lib/contracts/accounts/sign-up-policies";
import type { SiteSettings } from "#lib/contracts/administration";

/** Who may make an account. Saved at once. */
export function SignUpPolicySetting({ settings: first }: { settings: SiteSettings }) {
	const t = useTranslations("admin.signUp");
	const { settings, save, state, error } = useSiteSettings(first);
	return (
		<SettingRow id="policy" name={t("policy")} description={t("policyWhy")}>
			<RadioGroup
				aria-labelledby="policy-name"
				aria-describedby="policy-why"
				value={settings.signUp}
				onValueChange={(value) => void save({ signUp: value as SignUpPolicy })}
				className="grid max-w-[480px] gap-1"
			>
				{SIGN_UP_POLICIES.map((policy) => (
					<PolicyChoice key={policy} policy={policy} />
				))}
			</RadioGroup>
			<p className="mt-2">
				<SavingStatus state={state} error={error} />
			</p>
		</SettingRow>
	);
}

function PolicyChoice({ policy }: { policy: SignUpPolicy }) {
	const t = useTranslations("admin.signUp.policies");
	return (
		// biome-ignore lint/a11y/noLabelWithoutControl: the radio inside is the control
		<label className="-mx-2 flex items-start gap-2.5 rounded-2 px-2 py-2 hover:bg-hover max-md:min-h-11">
			<Radio.Root
				value={policy}
				className="mt-0.5 inline-flex size-4 flex-none items-center justify-center rounded-full border border-edge bg-paper data-checked:border-ink data-checked:bg-ink max-md:size-5"
			>
				<Radio.Indicator className="size-1.5 rounded-full bg-paper" />
			</Radio.Root>
			<span>
				<b className="block font-medium">{t(`${policy}.name`)}</b>
				<span className="block text-small text-pretty text-ink-3">{t(`${policy}.why`)}</span>
			</span>
		</label>
	);
}
