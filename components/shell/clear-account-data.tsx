import { clearSavedTexts } from "#components/chat/saved-text";
import { clearUnsent } from "#components/compose/unsent/unsent-letters";

/**
 * On sign-out, removes the account's data from this browser: unsent letters, what was being written in chats, and session storage. The service worker's cache
 * stays, as it holds only files that are the same for everyone.
 */
export function clearAccountData(account: string): void {
	clearUnsent(account);
	clearSavedTexts(account);
	try {
		sessionStorage.clear();
	} catch {
		// Storage that is blocked holds nothing.
	}
}
