import { expect, test } from "vitest";
import type { CountsView } from "#lib/contracts/views";
import { bus, type Wakeup } from "#lib/core/bus";
import type { AccountId } from "#lib/core/ids";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { readChanges, readPosition } from "./read-changes";
import { writeWithChanges } from "./write-with-changes";

onBothDatabases("writing with changes", (site) => {
	const note = (accounts: AccountId[], object = "counts") =>
		writeWithChanges(accounts, async (recorder) => {
			for (const account of accounts) recorder.record(account, "counts", "updated", object);
		});

	function listen(account: AccountId): { heard: [string, Wakeup][]; stop: () => void } {
		const heard: [string, Wakeup][] = [];
		const hear = (news: Wakeup) => void heard.push([account, news]);
		bus().on(`account:${account}`, hear);
		return { heard, stop: () => bus().off(`account:${account}`, hear) };
	}

	test("what is rolled back is never announced, and its numbers are given again", async () => {
		const ana = await site.person("ana");
		const { heard, stop } = listen(ana);
		const failing = writeWithChanges([ana], async (recorder) => {
			recorder.record(ana, "counts", "updated", "lost");
			await recorder.tx.run("UPDATE account SET name = 'changed' WHERE id = ?", ana);
			throw new Error("no");
		});
		await expect(failing).rejects.toThrow("no");
		expect(heard).toEqual([]);
		expect(await readChanges(ana, 0)).toMatchObject({ rows: [], seq: 0 });
		await note([ana], "kept");
		stop();
		expect(heard).toEqual([[ana, { modseq: 1 }]]);
		expect((await readChanges(ana, 0)).rows.map((row) => row.object_id)).toEqual(["kept"]);
		expect(await site.rows("SELECT name FROM account")).toEqual([{ name: "ana" }]);
	});

	test("whoever is told can read at once what they were told of", async () => {
		const ana = await site.person("ana");
		const found: Promise<number>[] = [];
		const hear = ({ modseq }: Wakeup) => void found.push(readChanges(ana, modseq - 1).then(({ rows }) => rows.length));
		bus().on(`account:${ana}`, hear);
		await Promise.all(Array.from({ length: 10 }, () => note([ana])));
		bus().off(`account:${ana}`, hear);
		expect((await Promise.all(found)).every((rows) => rows > 0)).toBe(true);
		expect(found).toHaveLength(10);
	});

	test("what the writer knows is told from memory, and only when it knows all of it", async () => {
		const ana = await site.person("ana");
		const { heard, stop } = listen(ana);
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
		expect(heard.map(([, { modseq, changes }]) => [modseq, changes?.since, changes?.list()])).toEqual([
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

	test("fifty writers at once leave numbers without a gap, in each account", async () => {
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

	test("a reader who always asks from their last number misses nothing while many write", async () => {
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
		await Promise.all(Array.from({ length: 100 }, () => note([ana])));
		writing = false;
		await reader;
		expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
	});

	test("an account is only numbered while it is held", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		await expect(writeWithChanges([ana], async (recorder) => recorder.record(bia, "counts", "updated", "x"))).rejects.toThrow("does not hold");
		expect((await readPosition(bia)).modseq).toBe(0);
	});

	test("one account named twice is numbered once, and an unknown one is not held", async () => {
		const ana = await site.person("ana");
		const unknown = "no-such-account" as AccountId;
		await writeWithChanges([ana, ana, unknown], async (recorder) => {
			expect(recorder.account(unknown)).toBeUndefined();
			expect(recorder.record(ana, "counts", "updated", "x")).toBe(1);
			expect(recorder.record(ana, "counts", "updated", "x")).toBe(2);
		});
		expect((await readPosition(ana)).modseq).toBe(2);
	});

	test("a unit that records nothing announces nothing", async () => {
		const ana = await site.person("ana");
		const { heard, stop } = listen(ana);
		expect(await writeWithChanges([ana], async () => "done")).toBe("done");
		stop();
		expect(heard).toEqual([]);
	});
});
