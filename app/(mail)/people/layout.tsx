import type { ReactNode } from "react";
import { LazyPaneResizer } from "#components/panes/lazy-pane-resizer";
import { PeopleActionsProvider } from "#components/people/people-actions";
import { PeopleList } from "#components/people/people-list";
import { listUsers } from "#lib/accounts/profiles/list-users";
import { LIMITS } from "#lib/core/limits";
import { listGroups } from "#lib/groups/list-groups";
import { requireSession } from "#lib/http/session/page-session";
import { blockPersonAction, unblockPersonAction } from "../settings/privacy/actions";
import { chooseReceiptsAction } from "../settings/receipts/actions";
import { listMembersAction, listPeopleAction } from "./actions";

export default async function PeopleLayout({ children }: { children: ReactNode }) {
	const { accountId } = await requireSession();
	const page = { query: "", limit: LIMITS.pageMax };
	const [people, own] = await Promise.all([listUsers(accountId, page), listGroups(accountId, { ...page, mine: true })]);
	const actions = {
		listPeople: listPeopleAction,
		listMembers: listMembersAction,
		blockPerson: blockPersonAction,
		unblockPerson: unblockPersonAction,
		chooseReceipts: chooseReceiptsAction,
	};
	return (
		<PeopleActionsProvider actions={actions}>
			<PeopleList page={people} groups={own.items.filter(({ myState }) => myState === "member")} />
			<LazyPaneResizer pane="list" />
			{children}
		</PeopleActionsProvider>
	);
}
