"use client";

import { useState } from "react";
import type { FactorsView, PasskeyView } from "#lib/contracts/views";
import { PasskeysSetting } from "./passkeys-setting";
import { RecoveryCodesSetting } from "./recovery-codes-setting";
import { TotpSetting } from "./totp-setting";

/** The second factors of the account: passkeys, an authenticator app, and the codes for when both are lost. */
export function SecuritySettings({ factors, passkeys: first }: { factors: FactorsView; passkeys: PasskeyView[] }) {
	const [totp, setTotp] = useState(factors.totp);
	const [passkeys, setPasskeys] = useState(first);
	const [codesLeft, setCodesLeft] = useState(factors.recoveryCodes);
	const [newCodes, setNewCodes] = useState<string[] | null>(null);
	const showCodes = (codes: string[]) => {
		setNewCodes(codes);
		setCodesLeft(codes.length);
	};
	return (
		<>
			<PasskeysSetting
				passkeys={passkeys}
				onAdded={(passkey, codes) => {
					setPasskeys((shown) => [...shown, passkey]);
					if (codes) showCodes(codes);
				}}
				onRemoved={(id) => setPasskeys((shown) => shown.filter((passkey) => passkey.id !== id))}
			/>
			<TotpSetting
				on={totp}
				onTurnedOn={(codes) => {
					setTotp(true);
					showCodes(codes);
				}}
				onTurnedOff={() => setTotp(false)}
			/>
			{totp || passkeys.length > 0 ? (
				<RecoveryCodesSetting left={codesLeft} withCode={totp} newCodes={newCodes} onRenewed={showCodes} onKept={() => setNewCodes(null)} />
			) : null}
		</>
	);
}
