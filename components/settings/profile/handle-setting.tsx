"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useUsernameCheck } from "#components/auth/use-username-check";
import { useUsernameHint } from "#components/auth/use-username-hint";
import { useLive } from "#components/live/live-provider";
import { SavingStatus } from "#components/panes/sections/saving-status";
import { SettingRow } from "#components/panes/sections/setting-row";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { LIMITS } from "#lib/core/limits";
import { useSaveProfile } from "./use-save-profile";

/** The name that one is written to by. Once it is changed, every open page of the account loads anew. */
export function HandleSetting() {
	const t = useTranslations("settings.profile.handle");
	const { handle, formerHandles = [] } = useLive((state) => state.account.profile);
	const [typed, setTyped] = useState(handle);
	const wanted = normaliseHandle(typed);
	const isOwn = wanted === handle || formerHandles.includes(wanted);
	const { submit, state, errors, touched } = useSaveProfile();
	const refused = errors.handle ?? errors.form;
	const { tone, hint } = useUsernameHint(useUsernameCheck(isOwn ? "" : typed), refused);
	const onSubmit = (event: FormEvent) => {
		event.preventDefault();
		if (wanted !== handle) void submit({ handle: wanted });
	};
	return (
		<SettingRow id="handle" name={t("name")} description={t("why")} control="handle">
			<form noValidate onSubmit={onSubmit} className="grid gap-1">
				<FieldFrame id="handle" tone={tone} hint={isOwn && !refused ? former(formerHandles) : hint}>
					<span className="-me-1 font-mono text-ink-3" aria-hidden="true">
						@
					</span>
					<input
						id="handle"
						value={typed}
						autoCapitalize="none"
						autoCorrect="off"
						spellCheck={false}
						autoComplete="off"
						maxLength={LIMITS.handleMaxChars}
						onChange={(event) => {
							touched();
							setTyped(event.target.value);
						}}
						className={fieldInputClass}
						aria-invalid={tone === "wrong" ? true : undefined}
						aria-describedby="handle-why handle-hint"
					/>
				</FieldFrame>
				<div className="flex flex-wrap items-start gap-2">
					<Button type="submit" className="h-9! max-md:h-12!" busy={state === "saving"} disabled={wanted === handle}>
						{t("save")}
					</Button>
					<span className="flex h-9 items-center max-md:h-12">
						<SavingStatus state={state} error={refused} />
					</span>
				</div>
			</form>
		</SettingRow>
	);

	function former(names: readonly string[]): string | null {
		return names.length > 0 ? t("former", { handles: names.map((name) => `@${name}`).join(", ") }) : null;
	}
}
