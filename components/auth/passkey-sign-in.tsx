"use client";

import { browserSupportsWebAuthn, type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from "@simplewebauthn/browser";
import { Fingerprint } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import type { PasskeySignInInput } from "#lib/contracts/accounts/passkeys";
import type { Result } from "#lib/contracts/result";

export interface PasskeyActions {
	begin: () => Promise<Result<{ options: object; ticket: string }>>;
	/** Resolves only when it is refused; on success the page is left. */
	finish: (input: PasskeySignInInput) => Promise<Result<never>>;
}

/** A button that signs in by a passkey. With `autofill` the browser also offers passkeys in the field for the handle. */
export function PasskeySignIn({ begin, finish, autofill = false }: PasskeyActions & { autofill?: boolean }) {
	const t = useTranslations("auth.passkey");
	const errorMessage = useErrorMessages();
	const [supported, setSupported] = useState(false);
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<string | null>(null);
	const ask = useRef<(isAutofill: boolean) => Promise<void>>(async () => undefined);
	ask.current = async (isAutofill) => {
		const begun = await begin().catch(() => null);
		if (!begun?.ok) return isAutofill ? undefined : setError(begun ? errorMessage(begun.error.code, begun.error.message) : t("notReached"));
		const { options, ticket } = begun.data;
		// Rejects where the person said no, where there is none, and where another ceremony began.
		const response = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON, useBrowserAutofill: isAutofill }).catch(
			() => null,
		);
		if (!response) return isAutofill ? undefined : setError(t("canceled"));
		setBusy(true);
		const refused = await finish({ ticket, response: response as unknown as PasskeySignInInput["response"] }).catch((reason: unknown) =>
			isRedirect(reason) ? "left" : null,
		);
		if (refused === "left" || refused === undefined) return;
		setBusy(false);
		setError(refused && !refused.ok ? errorMessage(refused.error.code, refused.error.message) : t("notReached"));
	};
	useEffect(() => {
		setSupported(browserSupportsWebAuthn());
		if (autofill && browserSupportsWebAuthn()) void ask.current(true);
	}, [autofill]);
	if (!supported) return null;
	return (
		<div className="grid gap-2">
			<Button
				busy={busy}
				className="h-9! w-full max-md:h-12!"
				onClick={() => {
					setError(null);
					setBusy(true);
					void ask.current(false).finally(() => setBusy(false));
				}}
			>
				<Fingerprint className="glyph-s" aria-hidden="true" /> {t("use")}
			</Button>
			<span role="status" className="text-small text-danger-text">
				{error}
			</span>
		</div>
	);
}

/** Whether a rejection is a redirect (Next.js rejects with NEXT_REDIRECT while it navigates). */
function isRedirect(error: unknown): boolean {
	return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
