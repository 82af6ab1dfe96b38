import type { Page } from "@playwright/test";
import { startServer } from "../fixtures/server";
import { expect, live, open, putAwayWelcome, row, send, test } from "./people";

test.use({ serviceWorkers: "allow" });

/** The page asks more and more rarely whether the server is back. */
const LONGEST_PAUSE_MS = 35_000;

/** Waits until this device keeps Pombo and the worker answers for the page. */
async function served(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		if (active?.state !== "activated") await new Promise<void>((done) => active?.addEventListener("statechange", () => active.state === "activated" && done()));
	});
	await page.reload();
	expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain("/sw.js");
}

/** Everything any cache of this device holds: addresses, and what can be read of them. */
function kept(page: Page): Promise<{ url: string; type: string; text: string }[]> {
	return page.evaluate(async () => {
		const found = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const answer = await cache.match(request);
				found.push({ url: request.url, type: answer?.headers.get("content-type") ?? "", text: (await answer?.text()) ?? "" });
			}
		}
		return found;
	});
}

test("the build serves a worker that no browser holds on to, and it answers for the page", async ({ people }) => {
	const page = await people.stranger();
	await page.goto("/sign-in");
	const script = await page.request.get("/sw.js");
	expect(script.headers()["cache-control"]).toBe("no-cache");
	expect(script.headers()["content-type"]).toContain("text/javascript");
	await served(page);
});

test("nothing of a mailbox is ever in a cache: only Pombo's own files, and the page for when nobody answers", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Wolframita");
	await served(bruno.page);
	await live(bruno.page);
	await send(ana, [bruno.handle], "Gooseberry", "Quincejelly");
	await open(bruno, "Gooseberry");
	await bruno.page.reload();
	await expect(bruno.page.getByText("Quincejelly").first()).toBeVisible();
	const everything = await kept(bruno.page);
	expect(everything.length).toBeGreaterThan(10);
	const paths = everything.map(({ url }) => new URL(url).pathname);
	expect(paths.filter((path) => !/^\/(_next\/static\/|icons\/|offline$)/.test(path))).toEqual([]);
	expect(paths).toContain("/offline");
	expect(everything.filter(({ type }) => type.includes("html")).map(({ url }) => new URL(url).pathname)).toEqual(["/offline"]);
	const secrets = new RegExp(`Gooseberry|Quincejelly|${bruno.handle}|${ana.handle}|Wolframita`);
	expect(everything.filter(({ text }) => secrets.test(text)).map(({ url }) => url)).toEqual([]);
});

test("where nobody answers, a page says so in words, and gives way to the one that was wanted", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await served(ana.page);
	await live(ana.page);
	await ana.page.context().setOffline(true);
	// What a device without a connection says of itself; the browser's own simulation forgets it in the next page.
	await ana.page.context().addInitScript(() => Object.defineProperty(navigator, "onLine", { value: false }));
	await ana.page.goto("/sent");
	await expect(ana.page.getByRole("heading", { name: "The connection is gone." })).toBeVisible();
	await expect(ana.page.getByRole("button", { name: "Try again" })).toBeVisible();
	await ana.page.context().setOffline(false);
	await live(ana.page);
	expect(new URL(ana.page.url()).pathname).toBe("/sent");
});

test("a server that was stopped is told from a lost connection, in the reader's language, and found again", async ({ people }) => {
	const server = await startServer();
	const port = Number(new URL(server.url).port);
	const page = await people.stranger({ baseURL: server.url, locale: "pt-BR" });
	await page.goto("/sign-in");
	await served(page);
	await server.stop();
	await page.goto("/sign-up");
	await expect(page.getByRole("heading", { name: "O servidor não responde." })).toBeVisible();
	await page.getByRole("button", { name: "Tentar de novo" }).click();
	await expect(page.getByText("última tentativa às")).toBeVisible();
	// From here on it may be back before anybody could press anything.
	const again = await startServer({ dataDir: server.dataDir, port });
	await expect(page.getByRole("button", { name: "Criar minha caixa" })).toBeVisible({ timeout: LONGEST_PAUSE_MS });
	await again.stop();
	server.clear();
});

test("a new version waits, is offered, and what was being written is still there after the reload", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await served(ana.page);
	await live(ana.page);
	await ana.page.keyboard.press("c");
	await ana.page.getByLabel("Subject").fill("Half written");
	// The same worker under another name is a new version to the browser. It comes once the page has looked for one itself.
	await ana.page.evaluate(async () => {
		await new Promise((idle) => requestIdleCallback(idle));
		const registration = await navigator.serviceWorker.ready;
		for (const _ of [1, 2, 3]) await registration.update();
		await navigator.serviceWorker.register("/sw.js?newer");
	});
	await expect(ana.page.getByText("A new version is ready")).toBeVisible();
	expect(await ana.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).not.toContain("newer");
	await Promise.all([ana.page.waitForEvent("load"), ana.page.getByRole("button", { name: "Reload" }).click()]);
	await live(ana.page);
	await expect(ana.page.getByText("Half written").first()).toBeVisible();
});

test("the manifest names what a device needs, in the reader's language, and each icon is what it says", async ({ people }) => {
	const page = await people.stranger({ locale: "pt-BR" });
	await page.goto("/sign-in");
	const address = await page.locator('link[rel="manifest"]').getAttribute("href");
	const manifest = await page.evaluate(async (href) => (await fetch(href)).json(), address ?? "");
	expect(manifest).toMatchObject({ id: "/", name: "Pombo", start_url: "/inbox", scope: "/", display: "standalone", lang: "pt-BR" });
	expect(manifest.description).toMatch(/E-mail em tempo real/);
	expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual(["/compose", "/inbox", "/sent"]);
	expect(new Set(manifest.icons.map(({ purpose }: { purpose: string }) => purpose))).toEqual(new Set(["any", "maskable", "monochrome"]));
	for (const { src, sizes } of manifest.icons) expect(await sizeOf(page, src), src).toBe(sizes);
	expect(await sizeOf(page, (await page.locator('link[rel="apple-touch-icon"]').getAttribute("href")) ?? "")).toBe("180x180");
	expect(await sizeOf(page, (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "")).toBe("1200x630");
	for (const icon of await page.locator('link[rel="icon"]').all()) expect((await page.request.get((await icon.getAttribute("href")) ?? "")).status()).toBe(200);
});

test("Pombo can be installed where the browser offers it, and the icon counts what waits until somebody signs out", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await putAwayWelcome(bruno);
	const { page } = bruno;
	await page.addInitScript(() => {
		navigator.setAppBadge = async (count) => void Object.assign(window, { badge: count });
	});
	await page.reload();
	await live(page);
	const badge = () => page.evaluate(() => (window as { badge?: number }).badge);
	await page.evaluate(() => {
		const prompt = async () => Object.assign(window, { asked: true });
		window.dispatchEvent(Object.assign(new Event("beforeinstallprompt"), { prompt }));
	});
	await send(ana, [bruno.handle], "For the badge");
	await expect.poll(badge).toBe(1);
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.getByRole("menuitem", { name: "Install Pombo" }).click();
	expect(await page.evaluate(() => (window as { asked?: boolean }).asked)).toBe(true);
	await page.getByRole("button", { name: /account and settings/ }).click();
	await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
	await expect(page.getByRole("menuitem", { name: "Install Pombo" })).toBeHidden();
	await page.getByRole("menuitem", { name: "Sign out" }).click();
	await page.waitForURL(/\/sign-in(\?|$)/);
	await expect.poll(badge).toBe(0);
});

test.describe("where the browser keeps no worker", () => {
	test.use({ serviceWorkers: "block" });

	test("a page that is older than its server is told so as soon as the server no longer knows what it asks", async ({ people }) => {
		const ana = await people.join("Ana Souza");
		const bruno = await people.join("Bruno Lima");
		await send(ana, [bruno.handle], "Across versions");
		await expect(row(bruno, "Across versions")).toBeVisible();
		await forgetActions(bruno.page);
		await open(bruno, "Across versions");
		await expect(bruno.page.getByText("A new version is ready")).toBeVisible();
		await bruno.page.unroute("**/*");
		await Promise.all([bruno.page.waitForEvent("load"), bruno.page.getByRole("button", { name: "Reload" }).click()]);
		await live(bruno.page);
		await expect(bruno.page.getByText("A new version is ready")).toBeHidden();
	});

	test("also where settings are saved", async ({ people }) => {
		const { page } = await people.join("Ana Souza");
		for (const section of ["receipts", "keyboard"]) {
			await page.goto(`/settings/${section}`);
			await live(page);
			await forgetActions(page);
			await page.getByRole("switch").click();
			await expect(page.getByText("A new version is ready")).toBeVisible();
			await page.unroute("**/*");
		}
	});

	test("a language that was not kept says so, and can be asked for again", async ({ people }) => {
		const { page } = await people.join("Ana Souza");
		await forgetActions(page);
		const choose = async () => {
			await page.getByRole("button", { name: /account and settings/ }).click();
			await page.getByRole("menuitemradio", { name: "Português" }).click();
		};
		await choose();
		const toasts = page.getByRole("region", { name: "Notifications" });
		await expect(toasts.getByText("The server did not answer. Nothing was saved: try again.")).toBeVisible();
		await page.unroute("**/*");
		await toasts.getByText("Try again", { exact: true }).click();
		await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
	});
});

/** What a server of a later version answers to a page that is older than it. */
async function forgetActions(page: Page): Promise<void> {
	await page.route("**/*", (route) =>
		route.request().headers()["next-action"] ? route.fulfill({ headers: { "x-nextjs-action-not-found": "1" }, body: "" }) : route.fallback(),
	);
}

/** Read from the picture itself, and not from what is said of it. */
function sizeOf(page: Page, src: string): Promise<string> {
	return page.evaluate(async (address) => {
		const picture = await createImageBitmap(await (await fetch(address)).blob());
		return `${picture.width}x${picture.height}`;
	}, src);
}
