"use client";

import { useTranslations } from "next-intl";
import { SettingRow } from "#components/panes/sections/setting-row";
import { APPEARANCE, type Appearance, ASPECTS, type Aspect, type Choice } from "#components/ui/appearance/appearance";
import { useAppearance } from "#components/ui/appearance/use-appearance";
import { SegmentedControl } from "#components/ui/controls/segmented-control";

/** The appearance on this device. Each choice is applied and saved at once. */
export function AppearanceSettings({ rendered }: { rendered: Appearance }) {
	return ASPECTS.map((aspect) => <AspectRow key={aspect} aspect={aspect} rendered={rendered[aspect]} />);
}

function AspectRow({ aspect, rendered }: { aspect: Aspect; rendered: Choice<Aspect> }) {
	const t = useTranslations("settings.appearance");
	const [choice, choose] = useAppearance(aspect, rendered);
	const choices: readonly Choice<Aspect>[] = APPEARANCE[aspect];
	return (
		<SettingRow id={aspect} name={t(`${aspect}.name`)} description={t(`${aspect}.why`)}>
			<SegmentedControl
				labelledBy={`${aspect}-name`}
				describedBy={`${aspect}-why`}
				value={choice}
				options={choices.map((value) => ({ value, label: t(`choices.${value}`) }))}
				onChange={choose}
			/>
		</SettingRow>
	);
}
