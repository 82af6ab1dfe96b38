import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldTone } from "#components/ui/controls/field";
import type { UsernameState } from "./use-username-check";

const TONES: Record<UsernameState["kind"], FieldTone> = { empty: "plain", checking: "plain", unknown: "plain", wrong: "wrong", taken: "wrong", free: "ok" };

/** What is said below a username that is being typed, and its tone. `refused` is the server's error for this very value. */
export function useUsernameHint(state: UsernameState, refused?: string): { tone: FieldTone; hint: ReactNode } {
	const t = useTranslations("auth");
	if (refused) return { tone: "wrong", hint: refused };
	const hint = () => {
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
	return { tone: TONES[state.kind], hint: hint() };
}
