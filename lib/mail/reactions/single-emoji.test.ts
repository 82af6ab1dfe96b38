import { describe, expect, test } from "vitest";
import { isSingleEmoji, normaliseEmoji } from "./single-emoji";

describe("one emoji", () => {
	test.each(["👍", "❤️", "❤", "👍🏽", "🇧🇷", "👨‍👩‍👧‍👦", "1️⃣", "#️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "☕", "✅", "🫠"])("%s is one", (emoji) => {
		expect(isSingleEmoji(emoji)).toBe(true);
	});
	test.each(["", "a", "1", "#", "👍👍", "👍 ", " 👍", "ok", "🇧", "é", "日", "<b>", "👍".repeat(2500), "a👍", "\u200d", "👍\u0000"])("%j is none", (text) => {
		expect(isSingleEmoji(text)).toBe(false);
	});
	test("a heart is the same with and without its variation selector", () => {
		expect(normaliseEmoji("❤")).toBe(normaliseEmoji("❤️"));
		expect(normaliseEmoji("👍")).toBe("👍");
	});
});
