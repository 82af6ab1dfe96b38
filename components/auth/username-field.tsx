"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Field, type FieldTone } from "#components/ui/controls/field";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import type { UsernameState } from "./use-username-check";
import { UsernameInput } from "./username-input";

const TONES: Record<UsernameState["kind"], FieldTone> = { empty: "plain", checking: "plain", unknown: "plain", wrong: "wrong", taken: "wrong", free: "ok" };

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
	const hintText = () => {
		switch (state.kind) {
			case "empty":
				return t("usernameHint");
			case "checking":
				return t("asking");
			case "unknown":
				return t("notAsked");
			case "wrong":
				return t(`problems.${state.problem}`);
			case "taken":
				return t("taken");
			case "free":
				return t.rich("free", { handle: state.handle, b: (chunks) => <b>{chunks}</b> });
		}
	};
	const tone = refused ? "wrong" : TONES[state.kind];
	return (
		<Field id="username" label={t("username")} tone={tone} hint={refused ?? hintText()}>
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
