import { expect, test } from "vitest";
import { forgetPerProcess } from "#lib/core/per-process";
import { eachWithGateway } from "../fixtures/gateway";
import { onBothDatabases } from "../fixtures/test-site";

/** Values that no command expects, over and over. */
const JUNK: unknown[] = [
	null,
	true,
	-1,
	1e308,
	Number.MAX_SAFE_INTEGER,
	"",
	"x".repeat(5000),
	[],
	{},
	[[[[[]]]]],
	{ since: -1 },
	{ since: "0" },
	{ since: 1e21 },
];
const NESTED = Array.from({ length: 200 }).reduce<unknown>((inner) => ({ inner }), "deep");
const EVENTS = ["follow", "send", "received", "beat", "typing", "change", "constructor", "__proto__", "toString", "hasOwnProperty", "", "42", "ação"];
const BYTES = Buffer.from([0, 255, 1, 2]);

onBothDatabases("invalid input on a socket", (site) => {
	const gateway = eachWithGateway();

	test("ten thousand invalid commands do not crash the process or block other clients", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [noisy, other, recipient] = [await gateway.join(ana), await gateway.join(ana), await gateway.join(bia)];
		await recipient.follow(0);
		const values = [...JUNK, NESTED, BYTES, { ids: [null] }, { ids: Array(600).fill("x") }, { to: [{}], text: 1 }, { to: ["bia"], text: "x", constructor: 1 }];
		for (let n = 0; n < 10_000; n++) {
			const event = EVENTS[n % EVENTS.length] ?? "";
			const junk = values[(n * 7) % values.length];
			if (n % 3 === 0) noisy.socket.emit(event, junk);
			else if (n % 3 === 1) noisy.socket.emit(event);
			else noisy.socket.emit(event, junk, junk, () => undefined);
			if (n % 2500 === 0) await other.send({ to: ["bia"], subject: `calm ${n}`, text: "Hello" });
		}
		expect(await noisy.request("beat")).toEqual({ ok: true, data: {} });
		await recipient.waitForChange((change) => change.type === "message" && change.data?.subject === "calm 7500");
		expect(await site.list(bia)).toHaveLength(4);
	});

	test("a malformed frame closes the connection, and other clients are served", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const other = await gateway.join(bia);
		for (const frame of ["42[", "4nonsense", '42{"a":1}', "451-[", "45999999999-[]", '42["send",{"_placeholder":true,"num":9}]']) {
			const broken = await gateway.join(ana);
			broken.socket.io.engine.write(frame);
			await Promise.race([broken.ended, broken.request("beat").catch(() => undefined)]);
		}
		expect(await other.request("beat")).toEqual({ ok: true, data: {} });
	});

	test("a frame over the limit closes the connection, and other clients are served", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [huge, other] = [await gateway.join(ana), await gateway.join(bia)];
		huge.socket.emit("send", { to: ["bia"], text: "x".repeat(2 * 1024 * 1024) });
		await huge.ended;
		expect(await other.request("beat")).toEqual({ ok: true, data: {} });
		expect(await site.list(bia)).toEqual([]);
	});

	test.each([
		[
			"send",
			{},
			[
				["to", "no_recipient"],
				["text", "empty_text"],
			],
		],
		[
			"send",
			{ to: "ana", text: 1 },
			[
				["to", "invalid_type"],
				["text", "invalid_type"],
			],
		],
		["send", { to: ["ana"], text: "x", bc: [] }, [["bc", "unknown_field"]]],
		["send", { to: ["ana"], text: "x".repeat(256 * 1024 + 1) }, [["text", "too_big"]]],
		["send", null, [["", "invalid_type"]]],
		["follow", { since: -1 }, [["since", "too_small"]]],
		["follow", { since: 1.5 }, [["since", "invalid_type"]]],
		["follow", {}, [["since", "invalid_type"]]],
		["received", { ids: [] }, [["ids", "too_small"]]],
	])("asking for %s with %j is answered with the code and a row for each field", async (event, input, rows) => {
		const [ana] = await site.people("ana");
		const client = await gateway.join(ana);
		const answer = await client.request(event, input);
		expect(answer).toMatchObject({ ok: false, error: { code: "invalid_input" } });
		const errors = answer.ok ? [] : (answer.error.errors ?? []);
		expect(errors.map(({ path, code }) => [path, code])).toEqual(rows);
		for (const { message } of errors) expect(message).toMatch(/\w/);
	});

	test("an unknown recipient is reported with its path, an unknown event with its code", async () => {
		const [ana] = await site.people("ana");
		const client = await gateway.join(ana);
		expect(await client.request("send", { to: ["ana", "nobody-here"], text: "x" })).toMatchObject({
			ok: false,
			error: { code: "unknown_recipients", errors: [{ path: "to.1", code: "unknown_recipient" }] },
		});
		expect(await client.request("dance", {})).toMatchObject({ ok: false, error: { code: "unknown_event" } });
		expect(await client.request("follow")).toMatchObject({ ok: false, error: { code: "invalid_input" } });
	});

	test("a null byte is a client error, never an internal one", async () => {
		const [ana] = await site.people("ana");
		const client = await gateway.join(ana);
		const answers = [
			await client.request("received", { ids: ["a\u0000"] }),
			await client.request("send", { to: ["a\u0000na"], text: "x" }),
			await client.request("send", { to: ["ana"], text: "x", clientId: "\u0000" }),
			await client.request("send", { to: ["ana"], text: "x", inReplyTo: "\u0000" }),
		];
		expect(answers.map((answer) => (answer.ok ? "ok" : answer.error.code))).not.toContain("internal");
	});

	test("the limits on messages and on frames return the time to wait", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const [sender, chatty] = [await gateway.join(ana), await gateway.join(bia)];
		Object.assign(process.env, { RATE_LIMITS: "on" });
		forgetPerProcess("env");
		try {
			const sends = await Promise.all(Array.from({ length: 130 }, () => sender.request("send", { to: ["bia"], text: "x" })));
			const refused = sends.filter((answer) => !answer.ok);
			// Of an account in its first day three quarters of the limit are accepted.
			expect(refused).toHaveLength(40);
			expect(refused[0]).toMatchObject({ error: { code: "rate_limited", retryAfterSeconds: expect.any(Number) } });
			const frames = await Promise.all(Array.from({ length: 510 }, () => chatty.request("beat")));
			expect(frames.filter((answer) => !answer.ok && answer.error.code === "rate_limited")).toHaveLength(10);
		} finally {
			Object.assign(process.env, { RATE_LIMITS: "off" });
			for (const name of ["env", "limit.send", "limit.sendNew", "limit.socket"]) forgetPerProcess(name);
		}
	});
});
