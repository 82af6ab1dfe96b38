import fc from "fast-check";
import { z } from "zod";

const CLASSICS = [
	"",
	" ",
	"\0",
	"\ud800",
	"\udc00 tail",
	"__proto__",
	"constructor",
	"toString",
	"../../../etc/passwd",
	"..%2f..%2f",
	"%00",
	"%zz",
	"' OR 1=1 --",
	'"; DROP TABLE account; --',
	"<script>alert(1)</script>",
	"{{7*7}}",
	"$1",
	"$undefined",
	"$F1",
	"$@0",
	"\u202egnirts",
	"＠ana",
	"аna",
	"null",
	"NaN",
	"-0",
	"1e309",
	"9007199254740993",
	"0x10",
	"a".repeat(300),
	"é".repeat(70_000),
	"\r\nSet-Cookie: a=b",
	"👩‍👩‍👧‍👦".repeat(50),
];
/** What a form may well hold: it leads past the first checks. */
const PLAUSIBLE = ["ana", "@ana", "walkers", "inbox", "a long walk by the sea", "2026-11-27T09:00:00Z", "en", "UTC", "read", "open", "me", "123456"];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(...CLASSICS),
	fc.constantFrom(...PLAUSIBLE),
	fc.string({ unit: "binary", maxLength: 80 }),
	fc.string({ unit: "grapheme", maxLength: 300 }),
);

const hostileNumber = fc.oneof(fc.constantFrom(0, -1, 1.5, Number.MAX_SAFE_INTEGER, 2 ** 63, -(2 ** 53), 1e308), fc.integer(), fc.double({ noNaN: true }));

export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
	leaf: fc.oneof(hostileText, hostileNumber, fc.boolean(), fc.constant(null)),
	value: fc.oneof(
		{ depthSize: "small", withCrossShrink: true },
		tie("leaf"),
		fc.array(tie("value"), { maxLength: 6 }),
		fc.dictionary(fc.oneof(fc.constantFrom("__proto__", "constructor", "handle", "id", "to", "text"), fc.string({ maxLength: 10 })), tie("value"), {
			maxKeys: 6,
		}),
	),
})).value;

/** Input for a schema: some of its fields, each as it should be, nearly, or hostile; sometimes something else altogether. */
export function hostileInput(schema: z.ZodType | undefined): fc.Arbitrary<unknown> {
	const described = schema ? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema) : {};
	return fc.oneof({ weight: 6, arbitrary: ofSchema(described) }, { weight: 2, arbitrary: hostileValue });
}

interface JsonSchema {
	type?: string;
	enum?: unknown[];
	const?: unknown;
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
}

function ofSchema(schema: JsonSchema, depth = 0): fc.Arbitrary<unknown> {
	const fitting = fittingValue(schema, depth);
	return depth === 0 ? fitting : fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: hostileValue });
}

function fittingValue(schema: JsonSchema, depth: number): fc.Arbitrary<unknown> {
	if (schema.const !== undefined) return fc.constant(schema.const);
	if (schema.enum) return fc.constantFrom(...schema.enum);
	if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => ofSchema(one, depth + 1)));
	switch (schema.type) {
		case "object": {
			const fields = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, ofSchema(field, depth + 1)]));
			const known = fc.record(fields, { requiredKeys: [] });
			return fc
				.tuple(known, fc.option(fc.dictionary(hostileText, hostileValue, { maxKeys: 2 }), { freq: 4, nil: {} }))
				.map(([own, more]) => ({ ...more, ...own }));
		}
		case "array":
			return fc.array(ofSchema(schema.items ?? {}, depth + 1), { maxLength: 5 });
		case "string":
			return hostileText;
		case "integer":
		case "number":
			return hostileNumber;
		case "boolean":
			return fc.boolean();
		default:
			return hostileValue;
	}
}

/** The body of a request: JSON mostly, and now and then bytes that are none. */
export function hostileBody(schema: z.ZodType | undefined): fc.Arbitrary<{ body: string | Buffer; type: string }> {
	return fc.oneof(
		{ weight: 12, arbitrary: hostileInput(schema).map((input) => ({ body: JSON.stringify(input) ?? "", type: "application/json" })) },
		{ weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ body: Buffer.from(bytes), type: "application/json" })) },
		{ weight: 1, arbitrary: hostileText.map((body) => ({ body: Buffer.from(body), type: "application/json" })) },
		{
			weight: 1,
			arbitrary: fc.constantFrom("text/plain", "multipart/form-data", "application/x-www-form-urlencoded", "").map((type) => ({ body: "a=b", type })),
		},
		{ weight: 1, arbitrary: fc.integer({ min: 100, max: 5_000 }).map((deep) => ({ body: "[".repeat(deep) + "]".repeat(deep), type: "application/json" })) },
	);
}
