import type { DeliverySummary, DeliveryView, MessageRow } from "#lib/contracts/views";
import { FELIX, GROUP, INES, LONG, RUI } from "./sample-people";

export const EMPTY_SUMMARY: DeliverySummary = { total: 0, queued: 0, sent: 0, delivered: 0, read: 0, failed: 0 };

/** A summary of copies by state; those left over of `total` were recalled. */
export function copies(counts: Partial<DeliverySummary>): DeliverySummary {
	const { total, ...states } = counts;
	return { ...EMPTY_SUMMARY, ...states, total: total ?? Object.values(states).reduce((sum, count) => sum + count, 0) };
}

/** Fixed, so that screenshots are reproducible. */
const MORNING = "2026-11-20T10:41:02.000Z";

export function letter(id: string, given: Partial<MessageRow> = {}): MessageRow {
	return {
		id,
		threadId: id,
		from: INES,
		to: [RUI],
		cc: [],
		subject: "Orçamento do cais 7, versão 3",
		snippet: "Oi, Rui! Segue a planilha com a multa na página 6.",
		sentAt: MORNING,
		receivedAt: MORNING,
		mailbox: "inbox",
		labels: [],
		read: true,
		starred: false,
		attachments: [],
		...given,
	};
}

const after = (ms: number) => new Date(Date.parse(MORNING) + ms).toISOString();
const sent = { queued: MORNING, sent: after(31) };
const arrived = { ...sent, delivered: after(4_700) };
const copy = (given: Partial<DeliveryView>): DeliveryView => ({ messageId: "m", recipient: INES, state: "sent", times: sent, ...given });

/** One copy for each possible outcome. */
export const COPIES: { name: string; delivery: DeliveryView }[] = [
	{ name: "queued", delivery: copy({ state: "queued", times: { queued: MORNING } }) },
	{ name: "sent", delivery: copy({ recipient: FELIX }) },
	{ name: "delivered", delivery: copy({ state: "delivered", times: arrived, via: GROUP }) },
	{ name: "delivered, receipts off", delivery: copy({ recipient: FELIX, state: "delivered", times: arrived, reason: "receipts_off" }) },
	{ name: "read", delivery: copy({ state: "read", times: { ...arrived, read: after(3_600_000) } }) },
	{ name: "failed: mailbox full", delivery: copy({ recipient: FELIX, state: "failed", times: { ...sent, failed: after(90) }, reason: "mailbox_full" }) },
	{ name: "failed: account deleted", delivery: copy({ recipient: RUI, state: "failed", times: { ...sent, failed: after(90) }, reason: "account_deleted" }) },
	{ name: "failed, without a reason we know", delivery: copy({ state: "failed", times: { ...sent, failed: after(90) } }) },
	{ name: "recalled", delivery: copy({ recipient: RUI, state: "recalled" }) },
	{ name: "a long name", delivery: copy({ recipient: LONG, via: GROUP, state: "read", times: { ...arrived, read: after(61_000) } }) },
];
