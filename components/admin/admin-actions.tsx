"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { detectOldPage } from "#components/device/detect-old-page";
import type { AnnouncementInput, ChangeSiteSettings, MakeInviteInput, ManageAccountInput, SiteSettings } from "#lib/contracts/administration";
import type { Result } from "#lib/contracts/result";
import type { InviteView, ManagedAccountView, ManagedGroupView, ManagedJobView, Page, SecurityEventView } from "#lib/contracts/views";

/** The server actions of administration, handed down by its layout. */
export interface AdminActions {
	listAccounts: (input: { query?: string; state?: "active" | "waiting" | "suspended"; cursor?: string }) => Promise<Result<Page<ManagedAccountView>>>;
	manageAccount: (input: { handle: string } & ManageAccountInput) => Promise<Result<ManagedAccountView>>;
	resetFactors: (input: { handle: string }) => Promise<Result<unknown>>;
	makeResetLink: (input: { handle: string }) => Promise<Result<{ url: string }>>;
	saveSiteSettings: (change: ChangeSiteSettings) => Promise<Result<SiteSettings>>;
	makeInvite: (input: MakeInviteInput) => Promise<Result<{ id: string; url: string }>>;
	listInvites: () => Promise<Result<InviteView[]>>;
	endInvite: (input: { id: string }) => Promise<Result<unknown>>;
	listGroups: (input: { query?: string; cursor?: string }) => Promise<Result<Page<ManagedGroupView>>>;
	makeGroupOwner: (input: { handle: string; member: string }) => Promise<Result<unknown>>;
	removeGroup: (input: { handle: string }) => Promise<Result<unknown>>;
	listJobs: (input: { state?: ManagedJobView["state"]; cursor?: string }) => Promise<Result<Page<ManagedJobView>>>;
	retryJob: (input: { id: string }) => Promise<Result<unknown>>;
	dropJob: (input: { id: string }) => Promise<Result<unknown>>;
	/** Resolves to how many people get the letter. */
	announce: (input: AnnouncementInput) => Promise<Result<{ people: number }>>;
	listAudit: (input: { cursor?: string }) => Promise<Result<Page<SecurityEventView>>>;
}

const ActionsContext = createContext<AdminActions | null>(null);

/** Provides the actions to every section, and detects where the server is newer than this page. */
export function AdminActionsProvider({ actions, children }: { actions: AdminActions; children: ReactNode }) {
	const [wrapped] = useState(() => detectOldPage(actions));
	return <ActionsContext value={wrapped}>{children}</ActionsContext>;
}

export function useAdminActions(): AdminActions {
	const actions = useContext(ActionsContext);
	if (!actions) throw new Error("Used outside AdminActionsProvider");
	return actions;
}
