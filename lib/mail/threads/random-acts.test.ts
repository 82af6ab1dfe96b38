import { test } from "vitest";
import type { AccountId } from "#lib/core/ids";
import { openChat } from "#lib/mail/chats/open-chat";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { groupActs } from "../../../tests/fixtures/random-acts/group-acts";
import { mailActs } from "../../../tests/fixtures/random-acts/mail-acts";
import { makeRandomTeam } from "../../../tests/fixtures/random-acts/random-team";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";

/** `POMBO_RANDOM_ACTS=10000 npx vitest run lib/mail/threads/random-acts.test.ts` runs a long plan. */
const ACTS = Number(process.env.POMBO_RANDOM_ACTS ?? 400);
const SEED = Number(process.env.POMBO_RANDOM_SEED ?? 1);

onBothDatabases("random acts on letters, conversations, chats and groups", (site) => {
	test(
		"leave lists and counters as a recount gives them",
		async () => {
			const team = await makeRandomTeam(site, SEED);
			const [ana, bia] = team.people;
			const chat = async (account: AccountId, input: { with: string[] } | { group: string }) => (await openChat(account, input)).thread.id;
			const chats = await Promise.all([["bia"], ["caio"], ["bia", "caio"], ["ana"]].map((others) => chat(ana, { with: others })));
			await makeGroup(ana, "design", { bia, caio: team.people[2] }, { joinPolicy: "open" }, site.clock);
			await makeGroup(bia, "studio", { ana }, { joinPolicy: "request", postPolicy: "anyone" }, site.clock);
			const groups = [
				{ handle: "design", chat: await chat(ana, { group: "design" }) },
				{ handle: "studio", chat: await chat(bia, { group: "studio" }) },
			];
			const acts = Object.values({ ...mailActs(site, team, chats), ...groupActs(site, team, groups) });
			for (let act = 1; act <= ACTS; act++) {
				await team.pick(acts)?.(team.random.pick(team.people));
				if (act % 50 === 0) await expectRecountAgrees();
			}
			await expectRecountAgrees();
		},
		ACTS * 100 + 20_000,
	);
});
