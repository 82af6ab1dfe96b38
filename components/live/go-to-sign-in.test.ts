import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { goToSignIn } from "./go-to-sign-in";

const reload = vi.fn();

beforeEach(() => {
	reload.mockClear();
	vi.useFakeTimers({ toFake: ["Date"] });
	vi.stubGlobal("window", { location: { reload } });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test("the page is reloaded at most twice a minute", () => {
	const stored = new Map<string, string>();
	vi.stubGlobal("sessionStorage", { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => stored.set(key, value) });
	goToSignIn();
	goToSignIn();
	expect(reload).toHaveBeenCalledTimes(1);
	vi.setSystemTime(Date.now() + 31_000);
	goToSignIn();
	expect(reload).toHaveBeenCalledTimes(2);
});

test.each([
	["navigate", 1],
	["reload", 0],
])("without storage, after a %s just now, it is reloaded %i times", (type, times) => {
	const refuse = () => {
		throw new Error("blocked");
	};
	vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse });
	vi.stubGlobal("performance", { timeOrigin: Date.now(), getEntriesByType: () => [{ type }] });
	goToSignIn();
	expect(reload).toHaveBeenCalledTimes(times);
});
