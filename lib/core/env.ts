import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { perProcess } from "./per-process";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const schema = z.object({
	NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
	PORT: z.coerce
		.number({ error: "must be a number" })
		.int("must be a whole number")
		.min(0, "must be 0 to 65535")
		.max(65535, "must be 0 to 65535")
		.default(3000),
	HOST: z.string().min(1).optional(),
	DATA_DIR: z.string().min(1).default("./data"),
	APP_URL: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
	DATABASE_URL: z
		.string()
		.regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "must start with file: or postgresql://")
		.optional(),
	REDIS_URL: z.undefined({ error: "is for several processes, which this version does not run: leave it out" }).optional(),
	RATE_LIMITS: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
	TRUST_PROXY: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
	HSTS: z
		.string()
		.regex(/^(off|\d{1,9}(; includeSubDomains)?(; preload)?)$/, "must be off, or seconds, as 31536000; includeSubDomains")
		.default("31536000"),
	LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
	POMBO_KEYRING: z.string().optional(),
	POMBO_KEYRING_COMMAND: z.string().optional(),
});

export interface Env {
	nodeEnv: "development" | "production" | "test";
	port: number;
	host?: string;
	dataDir: string;
	appUrl: string;
	/** The domain of every local address: the part after the @. */
	mailHost: string;
	databaseUrl: string;
	dialect: "sqlite" | "postgresql";
	rateLimits: boolean;
	trustProxy: boolean;
	/** How long browsers are to use https alone, as in the header (RFC 6797); null for not. */
	hsts: string | null;
	logLevel: string;
	/** The master keyring as JSON, where it is not stored in the data directory. */
	keyring?: string;
	/** A command of the shell that prints the same. */
	keyringCommand?: string;
}

/**
 * Reads and checks the environment. Throws an Error whose message is one plain sentence for each wrong setting.
 * An empty variable counts as unset, as in most shells and compose files.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
	const parsed = schema.safeParse(given);
	if (!parsed.success) {
		throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`).join(" "));
	}
	const env = parsed.data;
	const appUrl = env.APP_URL ?? `http://localhost:${env.PORT}`;
	if (env.RATE_LIMITS === "off" && !LOOPBACK.has(new URL(appUrl).hostname)) {
		throw new Error("RATE_LIMITS=off is only accepted while APP_URL is a loopback address.");
	}
	const dataDir = path.resolve(env.DATA_DIR);
	const databaseUrl = env.DATABASE_URL ?? `file:${path.join(dataDir, "pombo.db")}`;
	return {
		nodeEnv: env.NODE_ENV,
		port: env.PORT,
		host: env.HOST,
		dataDir,
		appUrl,
		mailHost: new URL(appUrl).hostname,
		databaseUrl,
		dialect: databaseUrl.startsWith("file:") ? "sqlite" : "postgresql",
		rateLimits: env.RATE_LIMITS === "on",
		trustProxy: env.TRUST_PROXY === "on",
		hsts: env.HSTS === "off" ? null : env.HSTS,
		logLevel: env.LOG_LEVEL,
		keyring: env.POMBO_KEYRING,
		keyringCommand: env.POMBO_KEYRING_COMMAND,
	};
}

/** The environment of this process, read once; `.env` in the working directory fills in unset variables. */
export function env(): Env {
	return perProcess("env", () => {
		if (existsSync(".env")) process.loadEnvFile(".env");
		return parseEnv(process.env);
	});
}
