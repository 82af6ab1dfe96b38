"use client";

import { useTranslations } from "next-intl";
import { FieldFrame } from "#components/ui/controls/field";
import { LIMITS } from "#lib/core/limits";

/** A few lines about the user. Text over the limit is counted, not cut, so that nothing pasted is lost. */
export function AboutField({ value, error, onChange }: { value: string; error?: string; onChange: (value: string) => void }) {
	const t = useTranslations("settings.profile");
	const over = value.length - LIMITS.aboutMaxChars;
	const wrong = over > 0 || error !== undefined;
	return (
		<FieldFrame
			id="about"
			tall
			tone={wrong ? "wrong" : "plain"}
			hint={over > 0 ? t("aboutOver", { count: over }) : (error ?? t("aboutCount", { count: value.length, max: LIMITS.aboutMaxChars }))}
		>
			<textarea
				id="about"
				name="about"
				rows={4}
				className="min-h-20 min-w-0 flex-1 resize-y bg-transparent outline-none"
				value={value}
				onChange={(event) => onChange(event.target.value)}
				aria-invalid={wrong || undefined}
				aria-describedby="about-why about-hint"
			/>
		</FieldFrame>
	);
}
