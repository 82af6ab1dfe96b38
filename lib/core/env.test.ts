import path from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "./env";

test("an empty environment gives working defaults", () => {
	expect(parseEnv({})).toEqual({
		nodeEnv: "production",
		port: 3000,
		host: undefined,
		dataDir: path.resolve("data"),
		appUrl: "http://localhost:3000",
		mailHost: "localhost",
		databaseUrl: `file:${path.resolve("data/pombo.db")}`,
		dialect: "sqlite",
		rateLimits: true,
		trustProxy: false,
		hsts: "31536000",
		logLevel: "info",
		keyring: undefined,
		keyringCommand: undefined,
	});
});

test("an empty variable counts as unset", () => {
	expect(parseEnv({ PORT: "", DATABASE_URL: "", APP_URL: "", RATE_LIMITS: "" })).toEqual(parseEnv({}));
});

test("the database URL sets the dialect, the port sets the default site URL", () => {
	expect(parseEnv({ DATABASE_URL: "postgresql://pombo@localhost/pombo" })).toMatchObject({ dialect: "postgresql" });
	expect(parseEnv({ DATABASE_URL: "postgres://pombo@localhost/pombo" })).toMatchObject({ dialect: "postgresql" });
	expect(parseEnv({ DATABASE_URL: "file:elsewhere.db" })).toMatchObject({ dialect: "sqlite", databaseUrl: "file:elsewhere.db" });
	expect(parseEnv({ PORT: "8080" })).toMatchObject({ port: 8080, appUrl: "http://localhost:8080" });
});

test.each([
	[{ HSTS: "for ever" }, "HSTS must be off, or seconds, as 31536000; includeSubDomains."],
	[{ PORT: "abc" }, "PORT must be a number."],
	[{ PORT: "3000.5" }, "PORT must be a whole number."],
	[{ PORT: "-1" }, "PORT must be 0 to 65535."],
	[{ PORT: "65536" }, "PORT must be 0 to 65535."],
	[{ DATABASE_URL: "mysql://here" }, "DATABASE_URL must start with file: or postgresql://."],
	[{ DATABASE_URL: "pombo.db" }, "DATABASE_URL must start with file: or postgresql://."],
	[{ DATABASE_URL: "file:" }, "DATABASE_URL must start with file: or postgresql://."],
	[{ APP_URL: "ftp://pombo.example" }, "APP_URL must be an http or https address."],
	[{ APP_URL: "pombo.example" }, "APP_URL must be an http or https address."],
	[{ RATE_LIMITS: "maybe" }, "RATE_LIMITS must be on or off."],
	[{ TRUST_PROXY: "1" }, "TRUST_PROXY must be on or off."],
	[{ REDIS_URL: "redis://localhost" }, "REDIS_URL is for several processes, which this version does not run: leave it out."],
])("%j throws one sentence", (settings, sentence) => {
	expect(() => parseEnv(settings)).toThrow(new Error(sentence));
});

test.each([{ LOG_LEVEL: "loud" }, { NODE_ENV: "staging" }])("%j names the setting in one sentence", (settings) => {
	const [name] = Object.keys(settings);
	expect(() => parseEnv(settings)).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
});

test("each wrong setting gets its own sentence", () => {
	expect(() => parseEnv({ PORT: "abc", RATE_LIMITS: "no" })).toThrow("PORT must be a number. RATE_LIMITS must be on or off.");
});

test("rate limits can be turned off on a loopback address only", () => {
	for (const APP_URL of ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1"])
		expect(parseEnv({ RATE_LIMITS: "off", APP_URL }).rateLimits).toBe(false);
	for (const APP_URL of ["https://pombo.example", "http://localhost.example", "http://127.0.0.1.example"]) {
		expect(() => parseEnv({ RATE_LIMITS: "off", APP_URL })).toThrow("RATE_LIMITS=off is only accepted while APP_URL is a loopback address.");
	}
});

test("an error message never contains a secret", () => {
	expect(() => parseEnv({ DATABASE_URL: "mysql://pombo:hunter2@here" })).toThrow(/^(?!.*hunter2)/);
});
