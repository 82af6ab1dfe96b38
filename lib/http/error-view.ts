import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { ErrorView } from "#lib/contracts/result";
import { ERRORS, type FieldError, isPomboError, PomboError } from "#lib/core/errors";
import { logger } from "#lib/core/logger";

/**
 * What a person or a program is told of a failure. Expected ones in their own words; everything else becomes `internal`,
 * logged under the request id that the answer carries.
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

/** Parses what came in. Throws `invalid_input` with one row for each field. */
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

/** Name, message and stack of our own code; database drivers put values into other properties. */
function loggable(error: unknown) {
	return error instanceof Error ? { name: error.name, message: error.message.split("\n")[0], stack: error.stack } : { name: typeof error };
}
