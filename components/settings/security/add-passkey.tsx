"use client";

import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDeviceName } from "#components/settings/sessions/device-name";
import { Field, fieldInputClass } from "#components/ui/controls/field";
import type { AddPasskeyInput } from "#lib/contracts/accounts/passkeys";
import type { Result } from "#lib/contracts/result";
import type { PasskeyView } from "#lib/contracts/views";
import { LIMITS } from "#lib/core/limits";
import { ReauthenticateForm } from "./reauthenticate-form";
import { useSecurityActions } from "./security-actions";

type Added = { passkey: PasskeyView; recoveryCodes?: string[] };

interface Props {
	onAdded: (passkey: PasskeyView, recoveryCodes?: string[]) => void;
	onCancel: () => void;
}

/** Asks for a name and the password, lets the browser make a passkey, and stores it. */
export function AddPasskey({ onAdded, onCancel }: Props) {
	const t = useTranslations("settings.security.passkeys");
	const { beginPasskey, addPasskey } = useSecurityActions();
	const nameOf = useDeviceName();
	const [name, setName] = useState(() => nameOf({ kind: "web", userAgent: navigator.userAgent }));
	const request = async ({ password }: { password: string }): Promise<Result<Added>> => {
		const begun = await beginPasskey({ password });
		if (!begun.ok) return begun;
		const { options, ticket } = begun.data;
		try {
			const response = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
			return await addPasskey({ ticket, response: response as unknown as AddPasskeyInput["response"], name });
		} catch (error) {
			return { ok: false, error: { code: codeOf(error), message: "" } };
		}
	};
	return (
		<ReauthenticateForm submit={t("make")} request={request} onDone={({ passkey, recoveryCodes }) => onAdded(passkey, recoveryCodes)} onCancel={onCancel}>
			<Field id="passkey-name" label={t("passkeyName")} hint={t("passkeyNameHint")}>
				<input
					id="passkey-name"
					value={name}
					maxLength={LIMITS.nameMaxChars}
					onChange={(event) => setName(event.target.value)}
					className={fieldInputClass}
					aria-describedby="passkey-name-hint"
				/>
			</Field>
		</ReauthenticateForm>
	);
}

/** Why the browser made none: the person said no, it is there already, or it cannot. */
function codeOf(error: unknown): string {
	const name = error instanceof Error ? error.name : "";
	if (name === "InvalidStateError") return "passkey_exists";
	return name === "NotAllowedError" || name === "AbortError" ? "passkey_canceled" : "passkey_unsupported";
}
