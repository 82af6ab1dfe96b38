/** From the least to the most powerful. */
export const GROUP_ROLES = ["member", "admin", "owner"] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

export const MEMBER_STATES = ["invited", "requested", "member"] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** Who becomes a member: anybody, whom an admin approves, or whom an admin invites. Groups of the last kind are unlisted. */
export const JOIN_POLICIES = ["open", "request", "invite"] as const;
export type JoinPolicy = (typeof JOIN_POLICIES)[number];
/** Who may write to the group. */
export const POST_POLICIES = ["members", "admins", "anyone"] as const;
export type PostPolicy = (typeof POST_POLICIES)[number];
/** What a member may read of the letters from before joining. */
export const ARCHIVE_POLICIES = ["all", "since-joining"] as const;
export type ArchivePolicy = (typeof ARCHIVE_POLICIES)[number];
