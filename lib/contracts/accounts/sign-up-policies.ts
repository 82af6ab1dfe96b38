/** Who may make an account: anybody, who has an invitation, anybody whom an administrator then approves, or nobody. */
export const SIGN_UP_POLICIES = ["open", "invite", "approval", "closed"] as const;
export type SignUpPolicy = (typeof SIGN_UP_POLICIES)[number];
