import { expect, test } from "vitest";
import { returnAddress, signInAddress } from "./return-address";

test.each(["/sent", "/inbox/01K9", "/settings/profile"])("%s is a valid return path", (path) => {
	expect(returnAddress(path)).toBe(path);
	expect(signInAddress(path)).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
});

test.each([
	"//evil.example",
	"https://evil.example",
	"/\\evil.example",
	"/inbox/../../x",
	"/a b",
	"javascript:alert(1)",
	"/inbox?x=//e",
	"/api/health",
	"/unreadable",
	"/sign-in",
	"",
	null,
	undefined,
	["/sent"],
])("%j falls back to the inbox", (path) => {
	expect(returnAddress(path)).toBe("/inbox");
});

test("the inbox needs no return parameter", () => {
	expect(signInAddress("/inbox")).toBe("/sign-in");
	expect(signInAddress(null)).toBe("/sign-in");
});
