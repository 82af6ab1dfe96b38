import type { Page } from "@playwright/test";
import { startServer } from "../fixtures/server";
import { archiveWelcome, expect, open, row, send, test, waitUntilLive } from "./people";

test.use({ serviceWorkers: "allow" });

/** The page polls the server at growing intervals. */
const LONGEST_PAUSE_MS = 35_000;

/** Waits until the precache is filled and the service worker controls the page. */
async function waitForWorker(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		if (active?.state !== "activated") await new Promise<void>((done) => active?.addEventListener("statechange", () => active.state === "activated" && done()));
	});
	await page.reload();
	expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain("/sw.js");
}

/** The contents of every cache: addresses, and the text of each entry. */
function cached(page: Page): Promise<{ url: string; type: string; text: string }[]> {
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

test("the service worker is served uncached and controls the page", async ({ people }) => {
	const page = await people.stranger();
	await page.goto("/sign-in");
	const script = await page.request.get("/sw.js");
	expect(script.headers()["cache-control"]).toBe("no-cache");
	expect(script.headers()["content-type"]).toContain("text/javascript");
	await waitForWorker(page);
});

test("caches hold only static files and the offline page, never mail", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Wolframita");
	await waitForWorker(bruno.page);
	await waitUntilLive(bruno.page);
	await send(ana, [bruno.handle], "Gooseberry", "Quincejelly");
	await open(bruno, "Gooseberry");
	await bruno.page.reload();
	await expect(bruno.page.getByText("Quincejelly").first()).toBeVisible();
	const cacheContents = await cached(bruno.page);
	expect(cacheContents.length).toBeGreaterThan(10);
	const paths = cacheContents.map(({ url }) => new URL(url).pathname);
	expect(paths.filter((path) => !/^\/(_next\/static\/|icons\/|offline$)/.test(path))).toEqual([]);
	expect(paths).toContain("/offline");
	expect(cacheContents.filter(({ type }) => type.includes("html")).map(({ url }) => new URL(url).pathname)).toEqual(["/offline"]);
	const secrets = new RegExp(`Gooseberry|Quincejelly|${bruno.handle}|${ana.handle}|Wolframita`);
	expect(cacheContents.filter(({ text }) => secrets.test(text)).map(({ url }) => url)).toEqual([]);
});

test("the offline page is shown when the server does not answer, and is replaced by the requested page when it does", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await waitForWorker(ana.page);
	await waitUntilLive(ana.page);
	await ana.page.context().setOffline(true);
	// What a device without a connection reports; the browser's simulation loses it on the next page.
	await ana.page.context().addInitScript(() => Object.defineProperty(navigator, "onLine", { value: false }));
	await ana.page.goto("/sent");
	await expect(ana.page.getByRole("heading", { name: "The connection is gone." })).toBeVisible();
	await expect(ana.page.getByRole("button", { name: "Try again" })).toBeVisible();
	await ana.page.context().setOffline(false);
	await waitUntilLive(ana.page);
	expect(new URL(ana.page.url()).pathname).toBe("/sent");
});

test("a stopped server is distinguished from a lost connection, in the reader's language, and the page recovers", async ({ people }) => {
	const server = await startServer();
	const port = Number(new URL(server.url).port);
	const page = await people.stranger({ baseURL: server.url, locale: "pt-BR" });
	await page.goto("/sign-in");
	await waitForWorker(page);
	await server.stop();
	await page.goto("/sign-up");
	await expect(page.getByRole("heading", { name: "O servidor não responde." })).toBeVisible();
	await page.getByRole("button", { name: "Tentar de novo" }).click();
	await expect(page.getByText("última tentativa às")).toBeVisible();
	// From here on the page may recover before a button could be pressed.
	const again = await startServer({ dataDir: server.dataDir, port });
	await expect(page.getByRole("button", { name: "Criar minha caixa" })).toBeVisible({ timeout: LONGEST_PAUSE_MS });
	await again.stop();
	server.clear();
});

test("a new version is offered, and unsent text is still there after the reload", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await waitForWorker(ana.page);
	await waitUntilLive(ana.page);
	await ana.page.keyboard.press("c");
	await ana.page.getByLabel("Subject").fill("Half written");
	// The same worker under another URL is a new version to the browser. Registered after the page's own update check.
	await ana.page.evaluate(async () => {
		await new Promise((idle) => requestIdleCallback(idle));
		const registration = await navigator.serviceWorker.ready;
		for (const _ of [1, 2, 3]) await registration.update();
		await navigator.serviceWorker.register("/sw.js?newer");
	});
	await expect(ana.page.getByText("A new version is ready")).toBeVisible();
	expect(await ana.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).not.toContain("newer");
	await Promise.all([ana.page.waitForEvent("load"), ana.page.getByRole("button", { name: "Reload" }).click()]);
	await waitUntilLive(ana.page);
	await expect(ana.page.getByText("Half written").first()).toBeVisible();
});

test("the manifest has what installation needs, in the reader's language, and each icon has its declared size", async ({ people }) => {
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

test("Pombo can be installed where the browser offers it, and the icon shows the unread count until sign-out", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await archiveWelcome(bruno);
	const { page } = bruno;
	await page.addInitScript(() => {
		navigator.setAppBadge = async (count) => void Object.assign(window, { badge: count });
	});
	await page.reload();
	await waitUntilLive(page);
	const badge = () => page.evaluate(() => (window as { badge?: number }).badge);
	await page.evaluate(() => {
		const prompt = async () => Object.assign(window, { prompted: true });
		window.dispatchEvent(Object.assign(new Event("beforeinstallprompt"), { prompt }));
	});
	await send(ana, [bruno.handle], "For the badge");
	await expect.poll(badge).toBe(1);
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.getByRole("menuitem", { name: "Install Pombo" }).click();
	expect(await page.evaluate(() => (window as { prompted?: boolean }).prompted)).toBe(true);
	await page.getByRole("button", { name: /account and settings/ }).click();
	await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
	await expect(page.getByRole("menuitem", { name: "Install Pombo" })).toBeHidden();
	await page.getByRole("menuitem", { name: "Sign out" }).click();
	await page.waitForURL(/\/sign-in(\?|$)/);
	await expect.poll(badge).toBe(0);
});

test.describe("without a service worker", () => {
	test.use({ serviceWorkers: "block" });

	test("a page older than its server offers the new version when an action is unknown", async ({ people }) => {
		const ana = await people.join("Ana Souza");
		const bruno = await people.join("Bruno Lima");
		await send(ana, [bruno.handle], "Across versions");
		await expect(row(bruno, "Across versions")).toBeVisible();
		await forgetActions(bruno.page);
		await open(bruno, "Across versions");
		await expect(bruno.page.getByText("A new version is ready")).toBeVisible();
		await bruno.page.unroute("**/*");
		await Promise.all([bruno.page.waitForEvent("load"), bruno.page.getByRole("button", { name: "Reload" }).click()]);
		await waitUntilLive(bruno.page);
		await expect(bruno.page.getByText("A new version is ready")).toBeHidden();
	});

	test("saving settings from an older page offers the new version", async ({ people }) => {
		const { page } = await people.join("Ana Souza");
		for (const section of ["receipts", "keyboard"]) {
			await page.goto(`/settings/${section}`);
			await waitUntilLive(page);
			await forgetActions(page);
			await page.getByRole("switch").click();
			await expect(page.getByText("A new version is ready")).toBeVisible();
			await page.unroute("**/*");
		}
	});

	test("a failed language change shows an error, and can be retried", async ({ people }) => {
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

/** The response of a newer server to an action that it does not know. */
async function forgetActions(page: Page): Promise<void> {
	await page.route("**/*", (route) =>
		route.request().headers()["next-action"] ? route.fulfill({ headers: { "x-nextjs-action-not-found": "1" }, body: "" }) : route.fallback(),
	);
}

/** Reads the size from the image's own header. */
function sizeOf(page: Page, src: string): Promise<string> {
	return page.evaluate(async (address) => {
		const picture = await createImageBitmap(await (await fetch(address)).blob());
		return `${picture.width}x${picture.height}`;
	}, src);
}
