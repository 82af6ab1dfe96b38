import type { GroupView } from "#lib/contracts/groups/group-views";
import type { PublicProfileView, ThreadView } from "#lib/contracts/views";

/** A person as one account knows them. */
export interface PersonCardView {
	person: PublicProfileView;
	/** The groups in which both are members. */
	groups: GroupView[];
	blocked: boolean;
}

/** The same with the newest conversations that name the person. */
export interface PersonPageView extends PersonCardView {
	threads: ThreadView[];
	/** Whether they get the viewer's read receipts; null where the viewer's setting for everybody holds. */
	receipts: boolean | null;
}
