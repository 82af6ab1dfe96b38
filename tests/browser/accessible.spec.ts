import { test as base } from "@playwright/test";
import { startDemo } from "../screens/demo";
import { SCREENS } from "../screens/screens";
import { show } from "../screens/show";
import { SIZES, Visitors } from "../screens/visitors";
import { expectAccessible } from "./expect-accessible";

const test = base.extend<object, { visitors: Visitors }>({
	visitors: [
		async ({ browser }, use) => {
			const demo = await startDemo();
			await use(new Visitors(browser, demo.url));
			await demo.stop();
			demo.clear();
		},
		{ scope: "worker", timeout: 120_000 },
	],
});

// A sign-in is shared by many tests, and a trace would have to belong to one of them.
test.use({ trace: "off" });

for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
	for (const screen of SCREENS.filter(({ onlyOn }) => !onlyOn || onlyOn === size)) {
		test(`axe finds nothing on ${screen.name}, ${size}, in light and dark`, async ({ visitors }) => {
			const { page } = await show(screen, { size, theme: "light", locale: "en" }, visitors);
			await expectAccessible(page);
			await page.emulateMedia({ colorScheme: "dark" });
			// Colours in transition belong to neither theme.
			await page.evaluate(() => Promise.all(document.getAnimations().map((motion) => motion instanceof CSSTransition && motion.finished)));
			await expectAccessible(page);
			await page.context().close();
		});
	}
}
