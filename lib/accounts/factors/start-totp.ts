import { generateSecret, generateURI } from "otplib";
import { requirePassword } from "#lib/accounts/passwords/require-password";
import type { Session } from "#lib/accounts/sessions/sessions";
import { type Clock, systemClock } from "#lib/core/clock";
import { env } from "#lib/core/env";
import { PomboError } from "#lib/core/errors";
import { write } from "#lib/db/store";
import { sealTotpSecret } from "./totp-secret";

/**
 * A new secret for an authenticator app, in Base32 and as the URI that apps read from a QR code. It is asked for at sign-in once
 * `confirmTotp` was given a code of it; until then each call makes another. Throws `invalid_input` (`wrong_password`), and
 * `factor_exists` while an app is on.
 */
export async function startTotp(
	{ accountId, handle }: Session,
	{ password }: { password: string },
	clock: Clock = systemClock,
): Promise<{ secret: string; uri: string }> {
	await requirePassword(accountId, password);
	const secret = generateSecret();
	await write(async (tx) => {
		const account = await tx.get<{ key_wrapped: Uint8Array }>("SELECT key_wrapped FROM account WHERE id = ?", accountId);
		if (!account) throw new PomboError("not_found");
		const stored = await tx.run(
			`INSERT INTO totp (account_id, secret_sealed, created_at) VALUES (?, ?, ?)
			ON CONFLICT (account_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, created_at = excluded.created_at WHERE totp.confirmed_at IS NULL`,
			accountId,
			sealTotpSecret(accountId, account.key_wrapped, secret),
			clock(),
		);
		if (stored === 0) throw new PomboError("factor_exists");
	});
	return { secret, uri: generateURI({ issuer: "Pombo", label: `${handle}@${env().mailHost}`, secret }) };
}
