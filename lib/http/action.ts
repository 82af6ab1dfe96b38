import type { z } from "zod";
import type { Session } from "#lib/accounts/sessions/sessions";
import type { Result } from "#lib/contracts/result";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { findSession } from "#lib/http/session/page-session";
import { withinPasswordLimit } from "#lib/http/session/within-password-limit";
import { errorView, parseInput } from "./error-view";

interface Options {
	/** Also for an account that has to add a second factor before everything else. */
	beforeFactor?: true;
	/** For administrators alone: everybody else gets `not_found`, whatever they send. */
	administrator?: true;
}

/** Builds a server action from a schema and a use case. The account comes from the session cookie, never from the input. */
export function action<Schema extends z.ZodType, T>(
	schema: Schema,
	run: (accountId: AccountId, input: z.output<Schema>) => Promise<T>,
): (input: unknown) => Promise<Result<T>> {
	return sessionAction(schema, ({ accountId }, input) => run(accountId, input));
}

/** A server action that needs to know more of the session than its account. */
export function sessionAction<Schema extends z.ZodType, T>(
	schema: Schema,
	run: (session: Session, input: z.output<Schema>) => Promise<T>,
	{ beforeFactor, administrator }: Options = {},
): (input: unknown) => Promise<Result<T>> {
	return async (input) => {
		try {
			const session = await findSession();
			if (!session) throw new PomboError("unauthorized");
			if (session.mustAddFactor && !beforeFactor) throw new PomboError("second_factor_setup_required");
			if (administrator && !session.admin) throw new PomboError("not_found");
			return { ok: true, data: await run(session, parseInput(schema, input)) };
		} catch (error) {
			const { status: _, ...view } = errorView(error);
			return { ok: false, error: view };
		}
	};
}

/** A server action that asks for the password or a code again, within the limit on guessing them. */
export function passwordAction<Schema extends z.ZodType, T>(
	schema: Schema,
	run: (session: Session, input: z.output<Schema>) => Promise<T>,
	options?: Options,
): (input: unknown) => Promise<Result<T>> {
	return sessionAction(schema, (session, input) => withinPasswordLimit(session, () => run(session, input)), options);
}

/** A server action for administrators. Everybody else gets `not_found`, as for what does not exist. */
export function administratorAction<Schema extends z.ZodType, T>(
	schema: Schema,
	run: (session: Session, input: z.output<Schema>) => Promise<T>,
): (input: unknown) => Promise<Result<T>> {
	return sessionAction(schema, run, { administrator: true });
}
