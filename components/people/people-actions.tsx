"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { detectOldPage } from "#components/device/detect-old-page";
import type { GroupMemberView } from "#lib/contracts/groups/group-views";
import type { Result } from "#lib/contracts/result";
import type { BlockedView, Page, PersonView } from "#lib/contracts/views";

/** The server actions of the directory and of people's pages, passed by their layout. */
export interface PeopleActions {
	/** People by the beginning of a handle or of a word of the name, by handle. */
	listPeople: (input: { query: string; cursor?: string }) => Promise<Result<Page<PersonView>>>;
	/** The members of a group, or those of them that a query finds as it finds people. */
	listMembers: (input: { handle: string; query?: string; cursor?: string }) => Promise<Result<Page<GroupMemberView>>>;
	blockPerson: (input: { handle: string }) => Promise<Result<BlockedView>>;
	unblockPerson: (input: { handle: string }) => Promise<Result<Record<string, never>>>;
	/** Whether a person gets read receipts; null where the setting for everybody is to hold again. */
	chooseReceipts: (input: { handle: string; share: boolean | null }) => Promise<Result<Record<string, never>>>;
}

const ActionsContext = createContext<PeopleActions | null>(null);

export function PeopleActionsProvider({ actions, children }: { actions: PeopleActions; children: ReactNode }) {
	const [stableActions] = useState(() => detectOldPage(actions));
	return <ActionsContext value={stableActions}>{children}</ActionsContext>;
}

export function usePeopleActions(): PeopleActions {
	const actions = useContext(ActionsContext);
	if (!actions) throw new Error("Used outside PeopleActionsProvider");
	return actions;
}
