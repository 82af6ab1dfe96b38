"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Field, fieldInputClass } from "#components/ui/field";
import { Kbd } from "#components/ui/kbd";
import type { Result } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";
import { PasswordField } from "./password-field";
import { PasswordMeter, strengthOf } from "./password-meter";
import { useDoorForm } from "./use-door-form";
import { useUsernameCheck } from "./use-username-check";
import { UsernameField } from "./username-field";

type SignUp = (input: { username: string; password: string; displayName?: string }) => Promise<Result<unknown> | undefined>;

/** A name to be called, a handle that is checked while typed, and a password. */
export function SignUpForm({ signUp }: { signUp: SignUp }) {
	const t = useTranslations("door");
	const [displayName, setDisplayName] = useState("");
	const [username, setUsername] = useState("");
	const [password, setPassword] = useState("");
	const [refused, setRefused] = useState("");
	const state = useUsernameCheck(username);
	const { submit, busy, errors, form } = useDoorForm(signUp);
	const input = { username, password, ...(displayName.trim() ? { displayName } : {}) };
	return (
		<form
			ref={form}
			method="post"
			className="grid gap-4"
			onSubmit={(event) => {
				setRefused(username);
				void submit(event, input);
			}}
		>
			<div className="mb-1.5">
				<h1 className="text-door font-head tracking-[-0.025em]">{t("signUpTitle")}</h1>
				<p className="mt-1 text-body text-pretty text-ink-2">{t("signUpLead")}</p>
			</div>
			<Field id="displayName" label={t("displayName")} tone={errors.displayName ? "wrong" : "plain"} hint={errors.displayName ?? t("displayNameHint")}>
				<input
					id="displayName"
					name="displayName"
					autoComplete="name"
					maxLength={LIMITS.nameMaxChars}
					className={fieldInputClass}
					value={displayName}
					onChange={(event) => setDisplayName(event.target.value)}
					aria-describedby="displayName-hint"
				/>
			</Field>
			<UsernameField value={username} onChange={setUsername} state={state} refused={refused === username ? errors.username : undefined} />
			<PasswordField
				label={t("password")}
				value={password}
				onChange={setPassword}
				autoComplete="new-password"
				meter={<PasswordMeter password={password} />}
				tone={errors.password ? "wrong" : "plain"}
				hint={
					errors.password ??
					(password === ""
						? t("passwordHint", { min: LIMITS.passwordMinChars })
						: t.rich(`strengths.${strengthOf(password)}`, { min: LIMITS.passwordMinChars, b: (chunks) => <b className="text-ink">{chunks}</b> }))
				}
			/>
			{errors.form ? (
				<p role="alert" className="text-small text-danger-text">
					{errors.form}
				</p>
			) : null}
			<Button look="solid" type="submit" busy={busy} className="h-9! w-full max-md:h-12!">
				{t("signUp")} <Kbd bare>↵</Kbd>
			</Button>
			<p className="text-small text-pretty text-ink-3">{t("sealed")}</p>
		</form>
	);
}
