import { expect, it } from "vitest";
import { endOfDay } from "./end-of-day";

it.each([
	["2026-11-21", "UTC", "2026-11-22T00:00:00.000Z"],
	["2026-11-21", "America/Sao_Paulo", "2026-11-22T03:00:00.000Z"],
	["2026-11-21", "Asia/Kathmandu", "2026-11-21T18:15:00.000Z"],
	["2026-12-31", "Pacific/Kiritimati", "2026-12-31T10:00:00.000Z"],
	["2026-03-29", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
	["2026-10-25", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
	["2024-02-29", "Pacific/Pago_Pago", "2024-03-01T11:00:00.000Z"],
])("%s ends in %s at %s", (day, timeZone, at) => {
	expect(endOfDay(day, timeZone).toISOString()).toBe(at);
});
