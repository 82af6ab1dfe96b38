import { expect, test } from "vitest";
import { LIMITS } from "#lib/core/limits";
import { composeMessageSchema, listChangesSchema, listMessagesSchema, receivedSchema } from "./messages";

const message = { to: ["ana"], text: "Hello" };
const problems = (input: unknown) =>
	composeMessageSchema
		.safeParse(input)
		.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.code === "custom" ? String(issue.params?.code) : issue.code}`) ?? [];
const addresses = (count: number) => Array.from({ length: count }, (_, n) => `person-${n}`);

test("a message needs a recipient and a text or HTML, nothing else", () => {
	expect(problems(message)).toEqual([]);
	expect(problems({})).toEqual(["to no_recipient", "text empty_text"]);
	expect(composeMessageSchema.parse(message)).toEqual({ to: ["ana"], cc: [], bcc: [], subject: "", text: "Hello", attachments: [] });
});

test("a recipient in cc or bcc is enough, and so is HTML without text", () => {
	expect(problems({ cc: ["ana"], text: "x" })).toEqual([]);
	expect(problems({ bcc: ["ana"], html: "<p>x</p>" })).toEqual([]);
});

test.each(["", " \n\t ", undefined])("%j is an empty text", (text) => {
	expect(problems({ to: ["ana"], text })).toEqual(["text empty_text"]);
	expect(problems({ to: ["ana"], text, html: "  " })).toEqual(["text empty_text"]);
});

test("500 addresses over all three fields are accepted, 501 are refused", () => {
	expect(LIMITS.addressesMax).toBe(500);
	expect(problems({ to: addresses(200), cc: addresses(200), bcc: addresses(100), text: "x" })).toEqual([]);
	expect(problems({ to: addresses(200), cc: addresses(200), bcc: addresses(101), text: "x" })).toEqual(["to too_many_recipients"]);
	expect(problems({ to: addresses(1000), text: "x" })).toEqual(["to too_many_recipients"]);
});

test("a subject of 998 characters is accepted, 999 are refused", () => {
	expect(problems({ ...message, subject: "é".repeat(998) })).toEqual([]);
	expect(problems({ ...message, subject: "é".repeat(999) })).toEqual(["subject too_big"]);
});

test("a text of 256 KiB is accepted, one byte more is refused", () => {
	expect(problems({ ...message, text: "x".repeat(256 * 1024) })).toEqual([]);
	expect(problems({ ...message, text: "x".repeat(256 * 1024 + 1) })).toEqual(["text too_big"]);
	expect(problems({ ...message, html: "x".repeat(512 * 1024 + 1) })).toEqual(["html too_big"]);
});

test.each([
	[{ subject: "two\nlines" }, "subject control_characters"],
	[{ subject: "Bcc: x\r\nTo: y" }, "subject control_characters"],
	[{ subject: "\u202egnp.exe" }, "subject control_characters"],
	[{ text: "bell \u0007" }, "text control_characters"],
	[{ html: "zero \u0000" }, "html control_characters"],
	[{ text: "half \ud83d" }, "text broken_characters"],
	[{ subject: "half \ud83d" }, "subject broken_characters"],
	[{ to: [""] }, "to.0 too_small"],
	[{ to: ["  "] }, "to.0 too_small"],
	[{ to: ["x".repeat(255)] }, "to.0 too_big"],
	[{ to: "ana" }, "to invalid_type"],
	[{ to: [1] }, "to.0 invalid_type"],
	[{ to: null }, "to invalid_type"],
	[{ subject: 7 }, "subject invalid_type"],
	[{ clientId: "" }, "clientId too_small"],
	[{ clientId: "x".repeat(129) }, "clientId too_big"],
	[{ inReplyTo: "" }, "inReplyTo too_small"],
	[{ attachments: Array(51).fill("a") }, "attachments too_big"],
	[{ surprise: true }, " unrecognized_keys"],
])("%j is refused with %s", (part, problem) => {
	expect(problems({ ...message, ...part })).toContain(problem);
});

test.each([null, undefined, 1, "message", [], () => message])("%s is not a message", (input) => {
	expect(problems(input)).toEqual([" invalid_type"]);
});

test("a message cannot set a prototype", () => {
	expect(problems(JSON.parse('{"to":["ana"],"text":"x","__proto__":{"admin":true}}'))).not.toEqual([""]);
	expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test.each([
	[{}, 50],
	[{ limit: "1" }, 1],
	[{ limit: "100" }, 100],
] as const)("a page of %j has %i rows", (input, limit) => {
	expect(listMessagesSchema.parse(input).limit).toBe(limit);
});

test.each([
	{ limit: "0" },
	{ limit: "101" },
	{ limit: "1.5" },
	{ limit: "many" },
	{ mailbox: "attic" },
	{ unread: "yes" },
	{ cursor: "x".repeat(201) },
	{ page: "2" },
])("a page of %j is refused", (input) => expect(listMessagesSchema.safeParse(input).success).toBe(false));

test.each([{}, { since: "-1" }, { since: "1.5" }, { since: "1e400" }, { since: "soon" }, { since: "9007199254740993" }])(
	"changes since %j are refused",
	(input) => {
		expect(listChangesSchema.safeParse(input).success).toBe(false);
	},
);

test.each([{ ids: [] }, { ids: Array(501).fill("a") }, { ids: ["x".repeat(65)] }, { ids: "a" }, { ids: [1] }, {}])(
	"a confirmation of %j is refused",
	(input) => {
		expect(receivedSchema.safeParse(input).success).toBe(false);
	},
);
