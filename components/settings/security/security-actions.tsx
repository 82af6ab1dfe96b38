"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { detectOldPage } from "#components/device/detect-old-page";
import type { AddPasskeyInput } from "#lib/contracts/accounts/passkeys";
import type { PasswordAndCode } from "#lib/contracts/accounts/sign-in";
import type { Result } from "#lib/contracts/result";
import type { PasskeyView } from "#lib/contracts/views";

/** The server actions of the second factors, handed down by the page that shows them. */
export interface SecurityActions {
	startTotp: (input: { password: string }) => Promise<Result<{ secret: string; uri: string }>>;
	confirmTotp: (input: { code: string }) => Promise<Result<{ recoveryCodes: string[] }>>;
	stopTotp: (input: PasswordAndCode) => Promise<Result<unknown>>;
	renewRecoveryCodes: (input: PasswordAndCode) => Promise<Result<{ recoveryCodes: string[] }>>;
	/** `options` is what the browser's own function takes. */
	beginPasskey: (input: { password: string }) => Promise<Result<{ options: object; ticket: string }>>;
	addPasskey: (input: AddPasskeyInput) => Promise<Result<{ passkey: PasskeyView; recoveryCodes?: string[] }>>;
	removePasskey: (input: { id: string }) => Promise<Result<unknown>>;
}

const ActionsContext = createContext<SecurityActions | null>(null);

/** Provides the actions, and detects where the server is newer than this page. */
export function SecurityActionsProvider({ actions, children }: { actions: SecurityActions; children: ReactNode }) {
	const [wrapped] = useState(() => detectOldPage(actions));
	return <ActionsContext value={wrapped}>{children}</ActionsContext>;
}

export function useSecurityActions(): SecurityActions {
	const actions = useContext(ActionsContext);
	if (!actions) throw new Error("Used outside SecurityActionsProvider");
	return actions;
}
