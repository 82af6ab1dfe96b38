"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Field } from "#components/ui/controls/field";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import type { UsernameState } from "./use-username-check";
import { useUsernameHint } from "./use-username-hint";
import { UsernameInput } from "./username-input";

/** The username, checked while it is typed. `refused` is the server's error for this very value. */
export function UsernameField({
	initialValue,
	onChange,
	state,
	refused,
}: {
	/** The refused value, to be corrected. */
	initialValue?: string;
	onChange: (value: string) => void;
	state: UsernameState;
	refused?: string;
}) {
	const t = useTranslations("auth");
	const { tone, hint } = useUsernameHint(state, refused);
	return (
		<Field id="username" label={t("username")} tone={tone} hint={hint}>
			<UsernameInput defaultValue={initialValue} onChange={(event) => onChange(event.target.value)} isWrong={tone === "wrong"} />
			{state.kind === "checking" ? (
				<span className="text-signal">
					<LoadingDots />
				</span>
			) : null}
			{tone === "ok" ? <Check className="glyph text-signal-text" aria-hidden="true" /> : null}
		</Field>
	);
}
