import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { ErrorView } from "#lib/contracts/result";
import { ERRORS, type FieldError, isPomboError, PomboError } from "#lib/core/errors";
import { logger } from "#lib/core/logger";

/**
 * The error as the client sees it. Expected errors have their own message; every other becomes `internal`, and is logged with
 * the request id of the response.
 */
export function errorView(error: unknown, requestId: string = randomUUID()): ErrorView & { status: number } {
	if (isPomboError(error) && ERRORS[error.code].shown) {
		const { errors, retryAfterSeconds } = error.extra;
		return {
			code: error.code,
			message: error.detail,
			status: ERRORS[error.code].status,
			requestId,
			...(errors ? { errors } : {}),
			...(retryAfterSeconds ? { retryAfterSeconds } : {}),
		};
	}
	logger().error({ requestId, err: loggable(error) }, "request failed");
	return { code: "internal", message: ERRORS.internal.title, status: ERRORS.internal.status, requestId };
}

/** Parses input with a schema. Throws `invalid_input` with one entry for each invalid field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
	const parsed = schema.safeParse(input);
	if (parsed.success) return parsed.data;
	throw new PomboError("invalid_input", undefined, { errors: parsed.error.issues.flatMap(fieldErrors) });
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
	const path = issue.path.join(".");
	if (issue.code === "unrecognized_keys") {
		return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: "unknown_field", message: "This field is not known here" }));
	}
	return [{ path, code: issue.code === "custom" ? String(issue.params?.code ?? "custom") : issue.code, message: issue.message }];
}

/** Name, first line of the message, and stack. Other properties are omitted: database drivers put values into them. */
function loggable(error: unknown) {
	return error instanceof Error ? { name: error.name, message: error.message.split("\n")[0], stack: error.stack } : { name: typeof error };
}
