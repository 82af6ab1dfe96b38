import { expect, test, vi } from "vitest";
import { getMessage } from "#lib/mail/messages/get-message";
import { onBothDatabases } from "../../tests/fixtures/test-site";
import { createChangeStreams } from "./stream-changes";

onBothDatabases("change streams", (site) => {
	test("an error in a follower does not fail the sending, and each change is still sent to it once", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const streams = createChangeStreams();
		const received: number[] = [];
		let failures = 0;
		const stop = streams.follow(bia, {
			cursor: 0,
			onChange({ seq }) {
				if (seq === 2 && failures++ === 0) throw new Error("connection lost");
				received.push(seq);
			},
			onResync() {},
		});
		// Lets the first read of the empty journal end: from here on changes are sent from memory.
		await new Promise((resolve) => setImmediate(resolve));
		const sent = await site.letter(ana, "bia");
		expect(await getMessage(ana, sent.id)).toMatchObject({ id: sent.id });
		await vi.waitFor(() => expect(received).toEqual([1, 2, 3]));
		expect(failures).toBe(2);
		stop();
		streams.close();
	});
});
