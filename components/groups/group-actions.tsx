"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { detectOldPage } from "#components/device/detect-old-page";
import type { GroupRole, MemberState } from "#lib/contracts/groups/group-policies";
import type { GroupMemberView, GroupView } from "#lib/contracts/groups/group-views";
import type { CreateGroupInput, UpdateGroupInput } from "#lib/contracts/groups/groups";
import type { Result } from "#lib/contracts/result";
import type { Page, ThreadView } from "#lib/contracts/views";

/** The server actions of the pages of groups, passed by their layout. */
export interface GroupActions {
	/** The groups that one may see, by the beginning of a handle or of a word of the name. */
	listGroups: (input: { query: string; cursor?: string }) => Promise<Result<Page<GroupView>>>;
	createGroup: (input: CreateGroupInput) => Promise<Result<GroupView>>;
	updateGroup: (input: { handle: string; update: UpdateGroupInput }) => Promise<Result<GroupView>>;
	deleteGroup: (input: { handle: string }) => Promise<Result<Record<string, never>>>;
	/** One's own membership: join, ask to join, accept. Another person's: invite, approve, change the role. */
	putMember: (input: { handle: string; member: string; role?: GroupRole }) => Promise<Result<GroupMemberView>>;
	/** Leave, decline, withdraw; another person: remove, refuse. */
	removeMember: (input: { handle: string; member: string }) => Promise<Result<Record<string, never>>>;
	listMembers: (input: { handle: string; state: MemberState; cursor?: string; limit?: number }) => Promise<Result<Page<GroupMemberView>>>;
	listArchive: (input: { handle: string; cursor?: string }) => Promise<Result<Page<ThreadView>>>;
}

const ActionsContext = createContext<GroupActions | null>(null);

export function GroupActionsProvider({ actions, children }: { actions: GroupActions; children: ReactNode }) {
	const [stableActions] = useState(() => detectOldPage(actions));
	return <ActionsContext value={stableActions}>{children}</ActionsContext>;
}

export function useGroupActions(): GroupActions {
	const actions = useContext(ActionsContext);
	if (!actions) throw new Error("Used outside GroupActionsProvider");
	return actions;
}
