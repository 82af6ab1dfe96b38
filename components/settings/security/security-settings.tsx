"use client";

import { type ReactNode, useState } from "react";
import type { FactorsView, PasskeyView } from "#lib/contracts/views";
import { PasskeysSetting } from "./passkeys-setting";
import { RecoveryCodesSetting } from "./recovery-codes-setting";
import { type SecurityActions, SecurityActionsProvider } from "./security-actions";
import { TotpSetting } from "./totp-setting";

interface Props {
	actions: SecurityActions;
	factors: FactorsView;
	passkeys: PasskeyView[];
	/** Below them, once there is a second factor and its recovery codes were kept. */
	children?: ReactNode;
}

/** The second factors of the account: passkeys, an authenticator app, and the codes for when both are lost. */
export function SecuritySettings({ actions, factors, passkeys: first, children }: Props) {
	const [totp, setTotp] = useState(factors.totp);
	const [passkeys, setPasskeys] = useState(first);
	const [codesLeft, setCodesLeft] = useState(factors.recoveryCodes);
	const [newCodes, setNewCodes] = useState<string[] | null>(null);
	const showCodes = (codes: string[]) => {
		setNewCodes(codes);
		setCodesLeft(codes.length);
	};
	const hasFactor = totp || passkeys.length > 0;
	return (
		<SecurityActionsProvider actions={actions}>
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
			{hasFactor ? <RecoveryCodesSetting left={codesLeft} withCode={totp} newCodes={newCodes} onRenewed={showCodes} onKept={() => setNewCodes(null)} /> : null}
			{hasFactor && !newCodes ? children : null}
		</SecurityActionsProvider>
	);
}
