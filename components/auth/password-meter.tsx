"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { LIMITS } from "#lib/core/limits";

export const STRENGTHS = ["short", "fair", "good", "strong"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Rates length first; variety counts a little. The server refuses common passwords. */
export function strengthOf(password: string): Strength {
	const varied = new Set(password).size;
	if (password.length < LIMITS.passwordMinChars || varied < 4) return "short";
	if (password.length >= 20 && varied >= 10) return "strong";
	return password.length >= 14 && varied >= 7 ? "good" : "fair";
}

/** The password's strength in four bars; its text is in the field's hint. */
export function PasswordMeter({ password }: { password: string }) {
	const t = useTranslations("auth");
	const level = password === "" ? 0 : STRENGTHS.indexOf(strengthOf(password)) + 1;
	return (
		<div className="grid grid-cols-4 gap-[3px]">
			<meter className="sr-only" aria-label={t("strength")} min={0} max={STRENGTHS.length} value={level} />
			{STRENGTHS.map((strength, index) => (
				<i
					key={strength}
					data-empty={index >= level || undefined}
					className={clsx("meter-bar h-1 rounded-[1px]", index < level ? (level === 1 ? "bg-danger" : "bg-ink") : "bg-line")}
				/>
			))}
		</div>
	);
}
