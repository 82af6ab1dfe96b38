import type { Page } from "@playwright/test";
import { LIMITS } from "#lib/core/limits";
import { goTo, type Person, expect as plainExpect, row, test, waitUntilLive } from "./people";

/** The longest values that the contract allows, without a space to break at. */
const NAMES = {
	wide: "W".repeat(LIMITS.nameMaxChars),
	emoji: "👩‍👩‍👧‍👦".repeat(7),
	marks: `Z${"\u0310\u0324".repeat(39)}`,
	rightToLeft: "ש".repeat(LIMITS.nameMaxChars),
	blanks: "Maria ".repeat(13).trim(),
};
const READER = `Rita ${"W".repeat(LIMITS.nameMaxChars - 5)}`;
const SUBJECT = `Longest${"M".repeat(LIMITS.subjectMaxChars - 7)}`;
const TEXT = [
	"W".repeat(10_000),
	"😀".repeat(3_000),
	`https://example.org/${"a".repeat(2_000)}`,
	`|${"-".repeat(400)}|`,
	`\t\t\t\t\t\t\t\t\t\t\t\tx${" ".repeat(300)}y`,
].join("\n\n");
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

// Many accounts, slow layout of long texts, and every element of every screen is measured.
test.describe.configure({ timeout: 180_000 });
const expect = plainExpect.configure({ timeout: 20_000 });

for (const [size, viewport] of Object.entries(SIZES)) {
	test(`the longest names, subject and text fit every screen, ${size}`, async ({ people }) => {
		const reader = await people.join(READER, { viewport });
		const senders = [];
		for (const name of Object.values(NAMES)) senders.push(await join(people, name));
		for (const sender of senders) await post(sender, [reader, ...senders], TEXT);
		const { page } = reader;
		await waitUntilLive(page);
		await expect(row(reader, "Longest")).toHaveCount(senders.length);
		await fits(page);
		const heights = () => page.locator("li:has([data-row])").evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().height));
		await expect.poll(async () => new Set(await heights()).size, { message: "each row is as high as the others" }).toBe(1);

		await row(reader, "Longest").first().getByRole("link").click();
		await expect(page.getByRole("heading", { name: SUBJECT, level: 1 })).toBeVisible();
		await fits(page);
		await page.keyboard.press("r");
		await page.getByRole("textbox", { name: "Letter" }).fill(TEXT);
		await fits(page);
		await page.getByRole("textbox", { name: "Subject" }).fill(SUBJECT);
		const to = page.getByRole("combobox", { name: "To" });
		await to.fill(`${"q".repeat(200)},`);
		await to.press("Enter");
		await expect(page.getByText("Nobody here is called", { exact: false }).first()).toBeVisible();
		await fits(page);
		await page.keyboard.press("Escape");
		await fits(page);

		await page.goto("/settings/profile");
		await fits(page);
		await page.goto("/inbox");
		await waitUntilLive(page);
		await post(reader, senders, TEXT);
		await goTo(reader, "Sent");
		await row(reader, "Longest").first().getByRole("link").click();
		await page.getByRole("button", { name: /^Ledger/ }).click();
		await expect(page.getByRole("complementary", { name: "Ledger" }).getByText(NAMES.rightToLeft)).toBeVisible();
		await fits(page);
		const stranger = await people.stranger({ viewport });
		await stranger.goto(`/sign-up?from=${reader.handle}`);
		await expect(stranger.getByText(READER).first()).toBeVisible();
		await fits(stranger);
	});

	test(`five hundred recipients fit the composer, and a letter lists them all on request, ${size}`, async ({ people }) => {
		const ana = await people.join("Ana Souza", { viewport });
		const { page } = ana;
		await page.keyboard.press("c");
		const list = Array.from({ length: LIMITS.addressesMax }, (_, at) => `Person ${at} <person-${at}@example.org>`).join("; ");
		await paste(page, page.getByRole("combobox", { name: "To" }), list);
		await expect(page.getByRole("dialog").getByRole("button", { name: /^Remove/ })).toHaveCount(LIMITS.addressesMax);
		await fits(page);
		await expect(page.getByRole("button", { name: /^Send/ })).toBeInViewport();
		const bia = await people.join("Bia Lima");
		const others = [];
		for (let at = 0; at < 12; at++) others.push(await join(people, `Guest${at} ${"V".repeat(40)}`));
		await post(bia, [ana, ...others], "To many.");
		await page.goto("/inbox");
		await waitUntilLive(page);
		await row(ana, "Longest").getByRole("link").click();
		await expect(page.getByText(/Guest11 V+/).filter({ visible: true })).toHaveCount(0);
		await page.getByRole("button", { name: "Show everybody" }).click();
		await expect(
			page
				.getByText(/Guest11 V+/)
				.filter({ visible: true })
				.first(),
		).toBeVisible();
		await fits(page);
	});
}

test("the delivery line of an own letter fits a phone in Portuguese", async ({ people }) => {
	const page = await people.stranger({ viewport: SIZES.phone, locale: "pt-BR" });
	const others = [await join(people, "Bia Lima"), await join(people, "Caio Reis")];
	const { handle } = await join({ stranger: async () => page }, "Ana Souza");
	await page.goto("/sign-in");
	await page.locator("[autocomplete^=username]").fill(handle);
	await page.locator("[autocomplete=current-password]").fill("a long sentence works well");
	await page.keyboard.press("Enter");
	await page.waitForURL("**/inbox");
	await post({ page, handle }, others, "Um recado.");
	await page.goto("/sent");
	await page.getByRole("listitem").filter({ hasText: "Longest" }).getByRole("link").click();
	await expect(page.getByText("Enviada, ainda em nenhum aparelho").filter({ visible: true })).toBeVisible();
	await expect(page.getByRole("button", { name: /^Registro/ })).toBeVisible();
	await fits(page);
});

/** Someone without a browser. */
async function join(people: { stranger: () => Promise<Page> }, displayName: string): Promise<Pick<Person, "handle" | "page">> {
	const page = await people.stranger();
	const handle = `long${Math.random().toString(36).slice(2, 12)}`;
	const answer = await page.request.post("/api/v1/auth/register", { data: { username: handle, password: "a long sentence works well", displayName } });
	expect(answer.status()).toBe(201);
	return { page, handle };
}

async function post(from: Pick<Person, "handle" | "page">, to: { handle: string }[], text: string): Promise<void> {
	const login = await from.page.request.post("/api/v1/auth/login", { data: { username: from.handle, password: "a long sentence works well" } });
	const { access } = await login.json();
	const answer = await from.page.request.post("/api/v1/messages", {
		headers: { authorization: `Bearer ${access}` },
		data: { to: to.map(({ handle }) => handle), subject: SUBJECT, text },
	});
	expect(answer.status()).toBe(201);
}

async function paste(page: Page, field: ReturnType<Page["locator"]>, text: string): Promise<void> {
	await field.evaluate((element, pasted) => {
		const data = new DataTransfer();
		data.setData("text/plain", pasted);
		element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
	}, text);
	await expect(page.getByRole("dialog")).toBeVisible();
}

/** Expects that no element overflows horizontally: the window, a scroll container or its own frame. */
async function fits(page: Page): Promise<void> {
	await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: page.url() }).toBeLessThanOrEqual(0);
	await expect.poll(() => page.evaluate(sticksOut), { message: page.url() }).toEqual([]);
}

function sticksOut(): string[] {
	const scrolls = [...document.querySelectorAll<HTMLElement>("body *")].filter(
		(element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1,
	);
	const beyond = [...document.querySelectorAll<HTMLElement>("main *, header *, dialog *, [role=dialog] *, form *, .pane *")].filter((element) => {
		if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest("svg, .sr-only, [aria-hidden=true]")) return false;
		const box = element.getBoundingClientRect();
		let clip: Element | null = element.parentElement;
		while (clip && getComputedStyle(clip).overflowX === "visible") clip = clip.parentElement;
		// Text cut with an ellipsis may be of any length; what is clipped is a cluster of marks that nothing can break.
		if (clip && (getComputedStyle(clip).textOverflow === "ellipsis" || getComputedStyle(clip).overflowX === "clip")) return false;
		const frame = (clip ?? document.documentElement).getBoundingClientRect();
		return box.width > 0 && (box.right > Math.min(frame.right, innerWidth) + 1 || box.left < Math.max(frame.left, 0) - 1);
	});
	return [...new Set([...scrolls, ...beyond].map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`))].slice(0, 8);
}
