import type { MessageView, PersonView } from "./views";

/**
 * The recipients of a reply: the sender, and for `replyAll` the other recipients, each once and without the own account.
 * A reply to an own letter goes to its recipients. Bcc is never included.
 */
export function replyRecipients(letter: MessageView, kind: "reply" | "replyAll", ownHandle: string): { to: PersonView[]; cc: PersonView[] } {
	const isOwn = letter.from.handle === ownHandle;
	const seen = new Set([ownHandle]);
	const addOnce = ({ handle }: PersonView) => !seen.has(handle) && seen.add(handle);
	const to = (isOwn ? letter.to : [letter.from]).filter(addOnce);
	const cc = kind === "replyAll" ? (isOwn ? letter.cc : [...letter.to, ...letter.cc]).filter(addOnce) : [];
	// A note to oneself is answered to oneself.
	return to.length + cc.length > 0 || !isOwn ? { to, cc } : { to: letter.to.slice(0, 1), cc };
}
