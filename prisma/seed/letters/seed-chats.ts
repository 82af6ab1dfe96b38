import { openChatSchema, threadMessageSchema } from "#lib/contracts/chats";
import { openChat } from "#lib/mail/chats/open-chat";
import { sendInThread } from "#lib/mail/chats/send-in-thread";
import { react } from "#lib/mail/reactions/react";
import { getThread } from "#lib/mail/threads/get-thread";
import { updateThread } from "#lib/mail/threads/update-threads";
import type { TeamMember } from "../team/seed-team";
import { DEMO_CHATS, type DemoChat } from "./chat-lines";

const MINUTE_MS = 60 * 1000;
/** How long before `until` the last line of the first chat is, and the distance between two chats and two lines. */
const LAST_MS = 20 * MINUTE_MS;
const CHAT_MS = 90 * MINUTE_MS;
const LINE_MS = 3 * MINUTE_MS;

/** The demo team's chats, up to a moment ago. Whoever writes has read what was before; the last line of each has a reaction. */
export async function seedChats(team: readonly TeamMember[], until: number): Promise<number> {
	const people = new Map(team.map((person) => [person.handle, person]));
	for (const [at, chat] of DEMO_CHATS.entries()) await seedChat(chat, people, until - LAST_MS - at * CHAT_MS);
	return DEMO_CHATS.length;
}

async function seedChat({ lines, ...of }: DemoChat, people: ReadonlyMap<string, TeamMember>, lastAt: number): Promise<void> {
	const idOf = (handle: string) => {
		const person = people.get(handle);
		if (!person) throw new Error(`the demo team has no ${handle}`);
		return person.id;
	};
	const first = lines[0]?.[0] ?? "";
	const { thread } = await openChat(idOf(first), openChatSchema.parse(of));
	for (const [at, [from, text]] of lines.entries()) {
		const writtenAt = lastAt - (lines.length - 1 - at) * LINE_MS;
		if (at > 0) await updateThread(idOf(from), thread.id, { read: true }, () => writtenAt).catch(unlessNothingHeld);
		await sendInThread(idOf(from), thread.id, threadMessageSchema.parse({ text }), () => writtenAt);
	}
	const last = lines.at(-1)?.[0];
	if (!last || last === first) return;
	const newest = (await getThread(idOf(first), thread.id, { limit: 1 })).items.at(-1);
	if (newest) await react(idOf(first), newest.id, "👍", true);
}

/** Who writes first holds nothing to read yet. */
function unlessNothingHeld(error: { code?: string }): void {
	if (error.code !== "not_found") throw error;
}
