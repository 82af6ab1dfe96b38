import type { z } from "zod";
import type { Result } from "#lib/contracts/result";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { findSession } from "#lib/http/session/page-session";
import { errorView, parseInput } from "./error-view";

/** Builds a server action from a schema and a use case. The account comes from the session cookie, never from the input. */
export function action<Schema extends z.ZodType, T>(
	schema: Schema,
	run: (accountId: AccountId, input: z.output<Schema>) => Promise<T>,
): (input: unknown) => Promise<Result<T>> {
	return async (input) => {
		try {
			const session = await findSession();
			if (!session) throw new PomboError("unauthorized");
			return { ok: true, data: await run(session.accountId, parseInput(schema, input)) };
		} catch (error) {
			const { status: _, ...view } = errorView(error);
			return { ok: false, error: view };
		}
	};
}
