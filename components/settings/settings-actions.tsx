"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { detectOldPage } from "#components/device/detect-old-page";
import type { MakeTokenInput } from "#lib/contracts/accounts/api-tokens";
import type { KeyboardChange, UpdateProfileInput } from "#lib/contracts/accounts/profile";
import type { Result } from "#lib/contracts/result";
import type { BlockedView, JobView, Page, ProfileView, ReceiptChoiceView, SecurityEventView, SessionView } from "#lib/contracts/views";

/** The server actions of the settings, handed down by their layout. */
export interface SettingsActions {
	saveProfile: (input: UpdateProfileInput) => Promise<Result<ProfileView>>;
	changeKeyboard: (change: KeyboardChange | null) => Promise<Result<ProfileView>>;
	/** Resolves to how many other devices it signed out. */
	changePassword: (input: { current: string; password: string }) => Promise<Result<{ ended: number }>>;
	makeToken: (input: MakeTokenInput) => Promise<Result<{ id: string; token: string }>>;
	endToken: (input: { id: string }) => Promise<Result<unknown>>;
	listSecurityEvents: (input: { cursor?: string }) => Promise<Result<Page<SecurityEventView>>>;
	startExport: () => Promise<Result<JobView>>;
	deleteAccount: (input: { password: string; code?: string; now: boolean }) => Promise<Result<{ receiptToken: string }>>;
	listSessions: (input: { cursor?: string }) => Promise<Result<Page<SessionView>>>;
	endSession: (input: { id: string }) => Promise<Result<unknown>>;
	endOtherSessions: () => Promise<Result<unknown>>;
	listBlocked: (input: { cursor?: string }) => Promise<Result<Page<BlockedView>>>;
	blockPerson: (input: { handle: string }) => Promise<Result<BlockedView>>;
	unblockPerson: (input: { handle: string }) => Promise<Result<unknown>>;
	listReceiptChoices: (input: { cursor?: string }) => Promise<Result<Page<ReceiptChoiceView>>>;
	/** Whether a person gets read receipts; null where the setting for everybody is to hold again. */
	chooseReceipts: (input: { handle: string; share: boolean | null }) => Promise<Result<unknown>>;
}

const ActionsContext = createContext<SettingsActions | null>(null);

/** Provides the actions to every section, and detects where the server is newer than this page. */
export function SettingsActionsProvider({ actions, children }: { actions: SettingsActions; children: ReactNode }) {
	const [wrapped] = useState(() => detectOldPage(actions));
	return <ActionsContext value={wrapped}>{children}</ActionsContext>;
}

export function useSettingsActions(): SettingsActions {
	const actions = useContext(ActionsContext);
	if (!actions) throw new Error("Used outside SettingsActionsProvider");
	return actions;
}
