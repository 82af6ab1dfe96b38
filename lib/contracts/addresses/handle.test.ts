import { expect, test } from "vitest";
import { enteredLoginSchema, enteredRegisterSchema } from "#lib/contracts/text/entered-schemas";
import { newHandleSchema } from "./handle";
import { handleProblem, normaliseHandle } from "./handle-rules";

test.each(["ana", "an", "a1", "1a", "ana.banana", "ana_b-c.d", "x".repeat(40), "administradora", "helper"])("%s is allowed", (handle) => {
	expect(handleProblem(handle)).toBeNull();
});

test.each([
	["", "too_short"],
	["a", "too_short"],
	["x".repeat(41), "too_long"],
	[".ana", "shape"],
	["ana.", "shape"],
	["an..a", "shape"],
	["an._a", "shape"],
	["an a", "shape"],
	["ana@here", "shape"],
	["ana/../bia", "shape"],
	["Ana", "shape"],
	["\u0430na", "not_ascii"],
	["an\u00e3", "not_ascii"],
	["\uff41na", "not_ascii"],
	["ana\u200d", "not_ascii"],
	["an\u0000a", "not_ascii"],
	["\u202eana", "not_ascii"],
	["admin", "reserved"],
	["ad.min", "reserved"],
	["a-d-m-i-n", "reserved"],
	["adm1n", "reserved"],
	["adrnin", "reserved"],
	["adm|n".replace("|", "l"), "reserved"],
	["r00t", "reserved"],
	["5upport", "reserved"],
	["p0mb0", "reserved"],
	["vvebmaster", "reserved"],
	["sign.in", "reserved"],
] as const)("%j is refused: %s", (handle, problem) => {
	expect(handleProblem(handle)).toBe(problem);
});

test("a handle is normalised to lower case, without surrounding blanks and the leading @", () => {
	expect(normaliseHandle("  @Ana.B ")).toBe("ana.b");
	expect(newHandleSchema.parse("  @Ana.B ")).toBe("ana.b");
	expect(newHandleSchema.safeParse("ana\u200b").success).toBe(false);
});

test("the pages take a pasted handle without the invisible characters around it, and refuse them inside", () => {
	const form = (username: string) => ({ username, password: "a long sentence works well" });
	const pasted = "\u202a\ufeffana.b\u200b\u202c\n";
	expect(enteredRegisterSchema.parse(form(pasted))).toMatchObject({ username: "ana.b" });
	expect(enteredLoginSchema.parse(form(pasted))).toMatchObject({ username: "ana.b" });
	expect(enteredRegisterSchema.safeParse(form("an\u200ba")).success).toBe(false);
});

test("a very long name is refused by its length", () => {
	expect(newHandleSchema.safeParse("a".repeat(1_000_000)).success).toBe(false);
});
