import { foldName } from "#lib/accounts/fold-name";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { likePrefix } from "#lib/db/dialect";

/** A condition on an account (alias `a`): its handle, or a word of its name, begins with the query. */
export function matchQuery(query: string): { sql: string; values: string[] } {
	const word = likePrefix(foldName(query));
	return {
		sql: "(a.handle LIKE ? ESCAPE '\\' OR a.name_folded LIKE ? ESCAPE '\\' OR a.name_folded LIKE ? ESCAPE '\\')",
		values: [likePrefix(normaliseHandle(query)), word, `% ${word}`],
	};
}
