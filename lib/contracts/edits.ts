import { z } from "zod";
import { LIMITS } from "#lib/core/limits";
import { manyLines, singleLine } from "./text";

/** What to change of a message that one has sent; absent fields stay as they are. */
export const editContentSchema = z
	.strictObject({
		subject: singleLine(LIMITS.subjectMaxChars),
		text: manyLines(LIMITS.textMaxBytes),
		html: manyLines(LIMITS.htmlMaxBytes),
	})
	.partial()
	.refine((content) => Object.keys(content).length > 0, { error: "Say what to change" });
export type EditContentInput = z.infer<typeof editContentSchema>;
