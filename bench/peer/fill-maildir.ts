import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bulkLetters } from "../../prisma/seed/bulk/bulk-letters";
import { DEMO_PEOPLE } from "../../prisma/seed/team/demo-people";

/** The letters of `seedBulkMailbox`, as a Maildir of unread ones. */
export function fillMaildir(folder: string, n: number, user: string): void {
	const [owner, writer] = DEMO_PEOPLE;
	if (!owner || !writer) throw new Error("the demo team has people");
	for (const part of ["cur", "new", "tmp"]) mkdirSync(path.join(folder, part), { recursive: true });
	const letterAt = bulkLetters(n, { from: writer.name, to: owner.name, until: Date.now() });
	for (let at = 0; at < n; at++) {
		const { subject, text, sentAt } = letterAt(at);
		const seconds = Math.floor(sentAt / 1000);
		const headers = [
			`From: ${encodedWord(writer.name)} <${writer.handle}@localhost>`,
			`To: ${encodedWord(owner.name)} <${user}@localhost>`,
			`Subject: ${encodedWord(subject)}`,
			`Date: ${new Date(sentAt).toUTCString().replace("GMT", "+0000")}`,
			`Message-ID: <bulk-${at}@localhost>`,
			"MIME-Version: 1.0",
			"Content-Type: text/plain; charset=utf-8",
			"Content-Transfer-Encoding: 8bit",
		];
		const file = path.join(folder, "cur", `${seconds}.M${String(at).padStart(6, "0")}P1.localhost:2,`);
		writeFileSync(file, `${headers.join("\n")}\n\n${text}\n`);
		utimesSync(file, seconds, seconds);
	}
}

/** RFC 2047: at most 75 characters a word, so a long text becomes several. */
function encodedWord(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII has to be encoded.
	if (/^[\x00-\x7f]*$/.test(text)) return text;
	const encodedWords: string[] = [];
	let word = "";
	for (const character of text) {
		if (Buffer.byteLength(word + character) > 45) {
			encodedWords.push(word);
			word = "";
		}
		word += character;
	}
	return [...encodedWords, word].map((each) => `=?utf-8?B?${Buffer.from(each).toString("base64")}?=`).join("\n ");
}
