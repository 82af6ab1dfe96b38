"use client";

import { type ReactNode, useState } from "react";
import { KeyboardProvider } from "#components/keyboard/keyboard-provider";
import { LiveContext } from "#components/live/live-provider";
import { initialState } from "#components/live/live-state";
import { createLiveStore } from "#components/live/live-store";
import { type MailActions, MailActionsProvider } from "#components/mail/mail-actions";
import type { CountsView } from "#lib/contracts/views";
import { RUI } from "./sample-people";

const PROFILE = { ...RUI, locale: "en", timeZone: "UTC", receipts: true, conversations: true, presence: true, listed: true, admin: false } as const;

/** The contexts that rows and ledgers need, without a server: no change arrives and no action resolves. */
export function StaticShell({ children }: { children: ReactNode }) {
	const [live] = useState(() => ({
		store: createLiveStore(initialState({ seq: 0, counts: {} as CountsView, profile: PROFILE, invitations: [] })),
		checkConnection: () => {},
		received: () => {},
		setSigningOut: () => {},
	}));
	return (
		<MailActionsProvider actions={PENDING_ACTIONS}>
			<LiveContext value={live}>
				<KeyboardProvider>{children}</KeyboardProvider>
			</LiveContext>
		</MailActionsProvider>
	);
}

/** Actions that never resolve. */
const PENDING_ACTIONS = new Proxy({} as MailActions, { get: () => () => new Promise(() => {}) });
