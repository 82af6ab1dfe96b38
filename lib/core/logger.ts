import { type Logger, pino } from "pino";
import { env } from "./env";
import { perProcess } from "./per-process";

/** Structured lines on standard output. Ids, codes and times only: never a subject, text, name, token or key. */
export function logger(): Logger {
	return perProcess("logger", () =>
		pino({
			level: env().logLevel,
			base: undefined,
			timestamp: pino.stdTimeFunctions.isoTime,
			redact: ["password", "token", "access", "refresh", "*.password", "*.token", "*.access", "*.refresh"],
		}),
	);
}
