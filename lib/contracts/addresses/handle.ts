import { z } from "zod";
import { LIMITS } from "#lib/core/limits";
import { type HandleProblem, handleProblem, normaliseHandle } from "./handle-rules";

const MESSAGES: Record<HandleProblem, string> = {
	too_short: `Use at least ${LIMITS.handleMinChars} characters`,
	too_long: `Use at most ${LIMITS.handleMaxChars} characters`,
	shape: "Use letters and digits, with single dots, dashes or underscores between them",
	not_ascii: "Use the letters a to z: others can be mistaken for them",
	reserved: "This name is reserved",
	look_alike: "This name looks too much like another one here",
};

/** A new user name: normalised, then validated. */
export const newHandleSchema = z
	.string()
	.max(200)
	.transform(normaliseHandle)
	.superRefine((handle, context) => {
		const problem = handleProblem(handle);
		if (problem) context.addIssue({ code: "custom", message: MESSAGES[problem], params: { code: `handle_${problem}` } });
	});
