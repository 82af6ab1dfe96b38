import { expect, test } from "vitest";
import type { CountsView } from "#lib/contracts/views";
import { bus, type Wakeup } from "#lib/core/bus";
import type { AccountId } from "#lib/core/ids";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { readChanges, readPosition } from "./read-changes";
import { writeWithChanges } from "./write-with-changes";

onBothDatabases("writing with changes", (site) => {
	const recordCounts = (accounts: AccountId[], object = "counts") =>
		writeWithChanges(accounts, async (recorder) => {
			for (const account of accounts) recorder.record(account, "counts", "updated", object);
		});

	function listen(account: AccountId): { received: [string, Wakeup][]; stop: () => void } {
		const received: [string, Wakeup][] = [];
		const onWakeup = (wakeup: Wakeup) => void received.push([account, wakeup]);
		bus().on(`account:${account}`, onWakeup);
		return { received, stop: () => bus().off(`account:${account}`, onWakeup) };
	}

	test("a rolled back change is never announced, and its number is used again", async () => {
		const ana = await site.person("ana");
		const { received, stop } = listen(ana);
		const failing = writeWithChanges([ana], async (recorder) => {
			recorder.record(ana, "counts", "updated", "lost");
			await recorder.tx.run("UPDATE account SET name = 'changed' WHERE id = ?", ana);
			throw new Error("no");
		});
		await expect(failing).rejects.toThrow("no");
		expect(received).toEqual([]);
		expect(await readChanges(ana, 0)).toMatchObject({ rows: [], seq: 0 });
		await recordCounts([ana], "committed");
		stop();
		expect(received).toEqual([[ana, { modseq: 1 }]]);
		expect((await readChanges(ana, 0)).rows.map((row) => row.object_id)).toEqual(["committed"]);
		expect(await site.rows("SELECT name FROM account")).toEqual([{ name: "ana" }]);
	});

	test("an announced change can be read at once", async () => {
		const ana = await site.person("ana");
		const found: Promise<number>[] = [];
		const onWakeup = ({ modseq }: Wakeup) => void found.push(readChanges(ana, modseq - 1).then(({ rows }) => rows.length));
		bus().on(`account:${ana}`, onWakeup);
		await Promise.all(Array.from({ length: 10 }, () => recordCounts([ana])));
		bus().off(`account:${ana}`, onWakeup);
		expect((await Promise.all(found)).every((rows) => rows > 0)).toBe(true);
		expect(found).toHaveLength(10);
	});

	test("changes are announced with their data only if the writer has the data of all of them", async () => {
		const ana = await site.person("ana");
		const { received, stop } = listen(ana);
		const counts = {} as CountsView;
		await writeWithChanges([ana], async (recorder) => {
			recorder.record(ana, "message", "deleted", "gone");
			recorder.record(ana, "counts", "updated", "counts", () => counts);
		});
		await writeWithChanges([ana], async (recorder) => {
			recorder.record(ana, "message", "updated", "unknown");
			recorder.record(ana, "counts", "updated", "counts", () => counts);
		});
		stop();
		expect(received.map(([, { modseq, changes }]) => [modseq, changes?.since, changes?.list()])).toEqual([
			[
				2,
				0,
				[
					{ seq: 1, type: "message", op: "deleted", id: "gone", data: undefined },
					{ seq: 2, type: "counts", op: "updated", id: "counts", data: counts },
				],
			],
			[4, undefined, undefined],
		]);
	});

	test("fifty concurrent writers leave no gap in the numbers of an account", async () => {
		const accounts = await site.people("ana", "bia", "caio");
		const order = (n: number) => (n % 2 ? [...accounts] : [...accounts].reverse());
		const outcomes = await Promise.allSettled(
			Array.from({ length: 50 }, (_, n) =>
				writeWithChanges(order(n), async (recorder) => {
					for (const account of accounts) recorder.record(account, "counts", "updated", `${n}`);
					if (n % 5 === 0) throw new Error("no");
				}),
			),
		);
		expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(10);
		for (const account of accounts) {
			const { rows, seq } = await readChanges(account, 0);
			expect(rows.map((row) => row.modseq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
			expect(seq).toBe(40);
			expect(new Set(rows.map((row) => row.object_id)).size).toBe(40);
		}
	});

	test("a reader that pages from its last number misses nothing during concurrent writes", async () => {
		const ana = await site.person("ana");
		let writing = true;
		const seen: number[] = [];
		const reader = (async () => {
			for (let since = 0; writing || since < (await readPosition(ana)).modseq; ) {
				const page = await readChanges(ana, since, 7);
				seen.push(...page.rows.map((row) => row.modseq));
				since = page.seq;
				await new Promise((resolve) => setImmediate(resolve));
			}
		})();
		await Promise.all(Array.from({ length: 100 }, () => recordCounts([ana])));
		writing = false;
		await reader;
		expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
	});

	test("recording a change for an account that is not locked throws", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await expect(writeWithChanges([ana], async (recorder) => recorder.record(bia, "counts", "updated", "x"))).rejects.toThrow("does not hold");
		expect((await readPosition(bia)).modseq).toBe(0);
	});

	test("an account listed twice is locked once, and an unknown one is ignored", async () => {
		const ana = await site.person("ana");
		const unknown = "no-such-account" as AccountId;
		await writeWithChanges([ana, ana, unknown], async (recorder) => {
			expect(recorder.account(unknown)).toBeUndefined();
			expect(recorder.record(ana, "counts", "updated", "x")).toBe(1);
			expect(recorder.record(ana, "counts", "updated", "x")).toBe(2);
		});
		expect((await readPosition(ana)).modseq).toBe(2);
	});

	test("what a unit announces after its commit is announced once, also where a unit beside it fails, and never after a rollback", async () => {
		const ana = await site.person("ana");
		const announced: string[] = [];
		const unit = (name: string, error?: Error) =>
			writeWithChanges([ana], async (recorder) => {
				recorder.afterCommit(() => void announced.push(name));
				await recorder.tx.run("UPDATE account SET name = ? WHERE id = ?", name, ana);
				if (error) throw error;
			});
		await Promise.allSettled([unit("first"), unit("failing", new Error("no")), unit("last")]);
		expect(announced.sort()).toEqual(["first", "last"]);
	});

	test("a unit that records nothing announces nothing", async () => {
		const ana = await site.person("ana");
		const { received, stop } = listen(ana);
		expect(await writeWithChanges([ana], async () => "done")).toBe("done");
		stop();
		expect(received).toEqual([]);
	});
});
