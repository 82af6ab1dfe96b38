/** What a program may do with a token: read everything, send letters and lines, or all that the person can but the security of the account. */
export const TOKEN_SCOPES = ["read", "send", "all"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
