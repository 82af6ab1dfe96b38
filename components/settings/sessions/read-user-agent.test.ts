import { expect, test } from "vitest";
import { readUserAgent } from "./read-user-agent";

test.each([
	["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:146.0) Gecko/20100101 Firefox/146.0", "Firefox", "macOS", false],
	["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36", "Chrome", "Windows", false],
	["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0", "Edge", "Windows", false],
	["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 OPR/125.0.0.0", "Opera", "Linux", false],
	["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15", "Safari", "macOS", false],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
		"Safari",
		"iPhone",
		true,
	],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/143.0.7499.92 Mobile/15E148 Safari/604.1",
		"Chrome",
		"iPhone",
		true,
	],
	[
		"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36",
		"Samsung Internet",
		"Android",
		true,
	],
	["Mozilla/5.0 (Android 15; Mobile; rv:146.0) Gecko/146.0 Firefox/146.0", "Firefox", "Android", true],
	["Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36", "Chrome", "ChromeOS", false],
])("%s", (userAgent, browser, system, handheld) => {
	expect(readUserAgent(userAgent)).toEqual({ browser, system, handheld });
});

test.each([
	["curl/8.5.0", { program: "curl", handheld: false }],
	["node", { program: "node", handheld: false }],
	["python-requests/2.32.3", { program: "python-requests", handheld: false }],
	["Mozilla/5.0", { handheld: false }],
	["", { handheld: false }],
	[undefined, { handheld: false }],
	["<script>alert(1)</script>", { handheld: false }],
])("%j is parsed as far as possible", (userAgent, agent) => {
	expect(readUserAgent(userAgent)).toEqual(agent);
});
