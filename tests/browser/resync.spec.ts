import { expect, goTo, live, open, send, test } from "./people";

test("a ledger that is open where the journal no longer reaches back is asked for anew", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await bruno.page.goto("about:blank");
	await send(ana, [bruno.handle], "Out of hearing");

	// Between her page and the server: what is told is kept from her, and the server's "start anew" is said in its place.
	const unheard: number[] = [];
	let say = (_words: string) => {};
	await ana.page.routeWebSocket(/socket\.io/, (socket) => {
		const server = socket.connectToServer();
		say = (words) => socket.send(words);
		server.onMessage((words) => {
			const change = /^42\["change",(.*)\]$/.exec(String(words))?.[1];
			if (change) unheard.push(JSON.parse(change).seq);
			else socket.send(words);
		});
	});
	await ana.page.reload();
	await live(ana.page);
	await goTo(ana, "Sent");
	await open(ana, "Out of hearing");
	await ana.page.keyboard.press("d");
	const ledger = ana.page.getByRole("complementary", { name: "Ledger" });
	await expect(ledger.getByText("no device")).toBeVisible();

	const before = unheard.length;
	await bruno.page.goto("/inbox");
	await expect.poll(() => unheard.length).toBeGreaterThan(before);
	await expect(ledger.getByText("no device")).toBeVisible();
	say(`42["resync",{"seq":${unheard.at(-1)}}]`);
	await expect(ledger.getByText("no device")).toBeHidden();
	await expect(ledger.getByText("Bruno Lima")).toBeVisible();
});
