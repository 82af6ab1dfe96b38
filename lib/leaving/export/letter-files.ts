import MailComposer from "nodemailer/lib/mail-composer";
import type { MessageView, PersonView } from "#lib/contracts/views";
import { env } from "#lib/core/env";

/**
 * Letters as one piece of an mbox file (RFC 4155, quoted as mboxrd: lines that begin with From get one more `>`). Each has the headers by
 * which programs put threads together: the thread is the first of its references.
 */
export async function mboxOf(letters: readonly MessageView[]): Promise<string> {
	const pieces: string[] = [];
	for (const letter of letters) pieces.push(await mboxEntry(letter));
	return pieces.join("");
}

async function mboxEntry(letter: MessageView): Promise<string> {
	const mail = new MailComposer({
		from: addressOf(letter.from),
		to: letter.to.map(addressOf),
		cc: letter.cc.map(addressOf),
		bcc: letter.bcc?.map(addressOf),
		subject: letter.subject,
		date: new Date(letter.sentAt),
		messageId: `<${idOf(letter.id)}>`,
		...(letter.inReplyTo ? { inReplyTo: `<${idOf(letter.inReplyTo)}>` } : {}),
		references: [letter.threadId, ...(letter.inReplyTo ? [letter.inReplyTo] : [])].map((id) => `<${idOf(id)}>`).join(" "),
		headers: { "X-Pombo-Thread": letter.threadId, Status: letter.read ? "RO" : "O", "X-Status": letter.starred ? "F" : "" },
		text: letter.text,
		...(letter.html ? { html: letter.html } : {}),
		newline: "unix",
	}).compile();
	// It is the person's own copy.
	mail.keepBcc = true;
	const bytes = await mail.build();
	const date = new Date(letter.receivedAt).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+).*$/, "$1 $3 $2 $5 $4");
	return `From ${letter.from.handle}@${env().mailHost} ${date}\n${bytes
		.toString("utf8")
		.replace(/^(>*From )/gm, ">$1")
		.trimEnd()}\n\n`;
}

function addressOf({ handle, name }: PersonView): { name: string; address: string } {
	return { name, address: `${handle}@${env().mailHost}` };
}

function idOf(id: string): string {
	return `${id}@${env().mailHost}`;
}
