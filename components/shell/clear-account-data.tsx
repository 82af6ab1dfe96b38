import { clearUnsent } from "#components/compose/unsent/unsent-letters";

/**
 * On sign-out: whoever sits here next finds nothing of this account. The cache holds Pombo's own files, the same for
 * everybody; what belonged to this session alone goes with it.
 */
export function clearAccountData(account: string): void {
	clearUnsent(account);
	try {
		sessionStorage.clear();
	} catch {
		// Storage that cannot be opened holds nothing either.
	}
}
