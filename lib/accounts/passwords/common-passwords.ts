import { dictionary } from "@zxcvbn-ts/language-common";
import { LIMITS } from "#lib/core/limits";

let common: Set<string> | undefined;

/** Whether a password is among the most common ones, a sequence, the user name, or has fewer than four distinct characters. */
export function isCommonPassword(password: string, username: string): boolean {
	common ??= new Set((dictionary["passwords-common"] as string[]).filter((word) => word.length >= LIMITS.passwordMinChars));
	const folded = password.toLowerCase();
	return common.has(folded) || new Set(folded).size < 4 || folded === username || isSequence(folded);
}

/** `1234567890`, `abcdefghij`, `qwertyuiop`, and the same backwards. */
function isSequence(text: string): boolean {
	const rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];
	return rows.some((row) => row.includes(text) || [...row].reverse().join("").includes(text));
}
