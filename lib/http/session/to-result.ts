import type { Result } from "#lib/contracts/result";
import { errorView } from "#lib/http/error-view";

/** The outcome of something that a page does before anybody is signed in. */
export async function toResult<T>(work: () => Promise<T>): Promise<Result<T>> {
	try {
		return { ok: true, data: await work() };
	} catch (error) {
		const { status: _, ...view } = errorView(error);
		return { ok: false, error: view };
	}
}
