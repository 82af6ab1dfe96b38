import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Locale } from "#lib/contracts/accounts/locales";
import { ExactTime, LetterTime } from "./format-time";

/** The text of a letter's time, at a time and in a time zone. */
function shown(iso: string, now: string, timeZone: string, locale: Locale = "en", Time = LetterTime): string {
	const page = (
		<NextIntlClientProvider locale={locale} timeZone={timeZone} now={new Date(now)} messages={{}}>
			<Time iso={iso} />
		</NextIntlClientProvider>
	);
	return renderToStaticMarkup(page).replaceAll(/<[^>]+>/g, "");
}

test.each([
	["the hour on the same day", "2026-11-21T10:41:00Z", "2026-11-21T12:00:00Z", "UTC", "10:41"],
	["the hour there", "2026-11-21T10:41:00Z", "2026-11-21T12:00:00Z", "America/Sao_Paulo", "07:41"],
	["midnight as 00", "2026-11-21T00:05:00Z", "2026-11-21T12:00:00Z", "UTC", "00:05"],
	["the weekday one minute after midnight", "2026-11-21T23:59:00Z", "2026-11-22T00:00:00Z", "UTC", "Sat"],
	["the hour, where it is not midnight yet", "2026-11-21T23:59:00Z", "2026-11-22T00:00:00Z", "America/Sao_Paulo", "20:59"],
	["yesterday, where midnight was earlier", "2026-11-21T14:00:00Z", "2026-11-21T16:00:00Z", "Asia/Tokyo", "Sat"],
	["the weekday five days back, however late it was", "2026-11-16T00:10:00Z", "2026-11-21T23:50:00Z", "UTC", "Mon"],
	["the date six days back", "2026-11-15T23:50:00Z", "2026-11-21T00:10:00Z", "UTC", "Nov 15"],
	["the year where it is another", "2025-12-31T23:50:00Z", "2026-11-21T00:10:00Z", "UTC", "Dec 31, 25"],
	["no year where it is the same there", "2026-01-01T02:00:00Z", "2026-11-21T00:10:00Z", "UTC", "Jan 1"],
	["the year there, not elsewhere", "2026-01-01T02:00:00Z", "2026-11-21T00:10:00Z", "America/Sao_Paulo", "Dec 31, 25"],
	["the hour, where this device's clock is behind", "2026-11-22T00:01:00Z", "2026-11-21T23:59:00Z", "UTC", "00:01"],
])("shows %s", (_what, iso, now, timeZone, text) => {
	expect(shown(iso, now, timeZone)).toBe(text);
});

test("days and dates are written in the reader's language", () => {
	expect(shown("2026-11-20T10:00:00Z", "2026-11-21T12:00:00Z", "UTC", "pt-BR")).toBe("sex.");
	expect(shown("2026-10-05T10:00:00Z", "2026-11-21T12:00:00Z", "UTC", "pt-BR")).toBe("5 de out.");
});

test("the ledger's time is exact, in the reader's time zone", () => {
	expect(shown("2026-11-21T10:39:20Z", "2026-11-21T12:00:00Z", "Europe/Lisbon", "en", ExactTime)).toBe("10:39:20");
	expect(shown("2026-11-21T10:39:20Z", "2026-11-21T12:00:00Z", "America/Sao_Paulo", "pt-BR", ExactTime)).toBe("07:39:20");
});
