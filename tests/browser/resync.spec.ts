import { expect, goTo, open, send, test, waitUntilLive } from "./people";

test("an open ledger is fetched again after a resync", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await bruno.page.goto("about:blank");
	await send(ana, [bruno.handle], "Out of hearing");

	// A proxy between page and server: drops changes, and sends a resync in their place.
	const dropped: number[] = [];
	let sendToPage = (_frame: string) => {};
	await ana.page.routeWebSocket(/socket\.io/, (socket) => {
		const server = socket.connectToServer();
		sendToPage = (frame) => socket.send(frame);
		server.onMessage((frame) => {
			const change = /^42\["change",(.*)\]$/.exec(String(frame))?.[1];
			if (change) dropped.push(JSON.parse(change).seq);
			else socket.send(frame);
		});
	});
	await ana.page.reload();
	await waitUntilLive(ana.page);
	await goTo(ana, "Sent");
	await open(ana, "Out of hearing");
	await ana.page.keyboard.press("d");
	const ledger = ana.page.getByRole("complementary", { name: "Ledger" });
	await expect(ledger.getByText("no device")).toBeVisible();

	const before = dropped.length;
	await bruno.page.goto("/inbox");
	await expect.poll(() => dropped.length).toBeGreaterThan(before);
	await expect(ledger.getByText("no device")).toBeVisible();
	sendToPage(`42["resync",{"seq":${dropped.at(-1)}}]`);
	await expect(ledger.getByText("no device")).toBeHidden();
	await expect(ledger.getByText("Bruno Lima")).toBeVisible();
});
