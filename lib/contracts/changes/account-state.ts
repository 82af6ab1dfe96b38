import type { GroupMemberView, GroupView } from "#lib/contracts/groups/group-views";
import type { BlockedView, CountedMailbox, CountsView, DeliveryView, JobView, MessageRow, ProfileView, ThreadView } from "#lib/contracts/views";

/** A client's state of its account. Messages, threads and deliveries are keyed, so that applying a change is idempotent. */
export interface AccountState {
	/** The number of the last change that was applied. */
	seq: number;
	messages: Record<string, MessageRow>;
	threads: Record<string, ThreadView>;
	/** Deliveries received as changes, by the id of the sender's copy, then by the recipient's handle. */
	deliveries: Record<string, Record<string, DeliveryView>>;
	jobs: Record<string, JobView>;
	/** Blocked people received as changes, by handle. */
	blocked: Record<string, BlockedView>;
	/** The groups of which the account is a member, invited or waiting, by handle. */
	groups: Record<string, GroupView>;
	/** The lists of members that the client has loaded, by the group's handle, then by the member's. */
	groupMembers: Record<string, Record<string, GroupMemberView>>;
	counts: CountsView;
	profile: ProfileView;
}

/** How many rows of a mailbox's list are unread: conversations, or letters where lists show these; of chats, always conversations. */
export function unreadRows({ counts, profile }: Pick<AccountState, "counts" | "profile">, mailbox: CountedMailbox): number {
	return counts[mailbox]?.[profile.conversations || mailbox === "chats" ? "unreadThreads" : "unread"] ?? 0;
}
