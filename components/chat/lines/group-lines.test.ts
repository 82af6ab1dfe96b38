import { describe, expect, it } from "vitest";
import type { MessageView } from "#lib/contracts/views";
import { groupLines } from "./group-lines";

const line = (id: string, handle: string, sentAt: string) => ({ id, from: { handle, name: handle, kind: "person" }, sentAt }) as MessageView;
const shapeOf = (lines: MessageView[], timeZone = "UTC") =>
	groupLines(lines, timeZone).map((run) => `${run.newDay ? "day " : ""}${run.from.handle}: ${run.lines.map(({ id }) => id).join(" ")}`);

describe("groupLines", () => {
	it("shows lines of one sender within five minutes under one name", () => {
		expect(
			shapeOf([
				line("1", "ana", "2026-11-26T10:00:00Z"),
				line("2", "ana", "2026-11-26T10:04:59Z"),
				line("3", "ana", "2026-11-26T10:10:00Z"),
				line("4", "bruno", "2026-11-26T10:10:01Z"),
				line("5", "ana", "2026-11-26T10:10:02Z"),
			]),
		).toEqual(["day ana: 1 2", "ana: 3", "bruno: 4", "ana: 5"]);
	});

	it("begins anew where the new lines begin", () => {
		const lines = [line("1", "ana", "2026-11-26T10:00:00Z"), line("2", "ana", "2026-11-26T10:00:01Z")];
		expect(groupLines(lines, "UTC", "2").map(({ id }) => id)).toEqual(["1", "2"]);
	});

	it("begins anew at midnight where the reader is", () => {
		const lines = [line("1", "ana", "2026-11-26T02:59:00Z"), line("2", "ana", "2026-11-26T03:01:00Z")];
		expect(shapeOf(lines, "America/Sao_Paulo")).toEqual(["day ana: 1", "day ana: 2"]);
		expect(shapeOf(lines)).toEqual(["day ana: 1 2"]);
	});
});
