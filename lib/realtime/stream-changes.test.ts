import { expect, test, vi } from "vitest";
import { getMessage } from "#lib/mail/messages/get-message";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { createChangeStreams } from "./stream-changes";

onBothDatabases("telling what was written", (site) => {
	test("a follower that stumbles fails nobody's letter, and hears each change once all the same", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const streams = createChangeStreams();
		const heard: number[] = [];
		let stumbles = 0;
		const stop = streams.follow(bia, {
			cursor: 0,
			onChange({ seq }) {
				if (seq === 2 && stumbles++ === 0) throw new Error("the line broke");
				heard.push(seq);
			},
			onResync() {},
		});
		// The follower's first walk, through an empty journal, is over: from here on it is told from memory.
		await new Promise((resolve) => setImmediate(resolve));
		const sent = await site.letter(ana, "bia");
		expect(await getMessage(ana, sent.id)).toMatchObject({ id: sent.id });
		await vi.waitFor(() => expect(heard).toEqual([1, 2]));
		expect(stumbles).toBe(2);
		stop();
		streams.close();
	});
});
