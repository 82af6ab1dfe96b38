import type { ReactNode } from "react";
import { GroupActionsProvider } from "#components/groups/group-actions";
import { GroupsList } from "#components/groups/groups-list";
import { LazyPaneResizer } from "#components/panes/lazy-pane-resizer";
import { LIMITS } from "#lib/core/limits";
import { listGroups } from "#lib/groups/list-groups";
import { requireSession } from "#lib/http/session/page-session";
import { pageOverview } from "../page-overview";
import {
	createGroupAction,
	deleteGroupAction,
	listArchiveAction,
	listGroupsAction,
	listMembersAction,
	putMemberAction,
	removeMemberAction,
	updateGroupAction,
} from "./actions";

export default async function GroupsLayout({ children }: { children: ReactNode }) {
	const { accountId } = await requireSession();
	const { seq } = await pageOverview(accountId);
	const page = { query: "", limit: LIMITS.pageMax };
	const [own, all] = await Promise.all([listGroups(accountId, { ...page, mine: true }), listGroups(accountId, page)]);
	const actions = {
		listGroups: listGroupsAction,
		createGroup: createGroupAction,
		updateGroup: updateGroupAction,
		deleteGroup: deleteGroupAction,
		putMember: putMemberAction,
		removeMember: removeMemberAction,
		listMembers: listMembersAction,
		listArchive: listArchiveAction,
	};
	return (
		<GroupActionsProvider actions={actions}>
			<GroupsList own={own.items} others={all.items.filter(({ myState }) => myState === null)} seq={seq} />
			<LazyPaneResizer pane="list" />
			{children}
		</GroupActionsProvider>
	);
}
