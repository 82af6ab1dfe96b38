import { getProfile } from "#lib/accounts/get-profile";
import type { JournalRow } from "#lib/changes/read-changes";
import { readChanges } from "#lib/changes/read-changes";
import type { Change, ChangesPage, DeliveryChangeData } from "#lib/contracts/changes";
import type { CountsView, MessageView, ProfileView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { DELIVERY_COLUMNS, DELIVERY_TABLES, type DeliveryRow, deliveryView } from "./delivery-view";
import { type EmailRow, selectWholeEmails, type WholeEmailRow } from "./email-rows";
import { getCounts } from "./get-counts";
import { deliverySummary, openEmail } from "./open-email";

/** The account's changes after `since`, each with its object's present state. Throws `resync_required`. */
export async function listChanges(accountId: AccountId, since: number, limit?: number): Promise<ChangesPage> {
	const { rows, seq, more } = await readChanges(accountId, since, limit);
	return { changes: await hydrate(accountId, rows), seq, more };
}

/** One look-up for each type in the page, however many changes it holds. */
async function hydrate(accountId: AccountId, rows: JournalRow[]): Promise<Change[]> {
	const present: Present = {
		messages: await messagesById(accountId, idsOf(rows, "message")),
		deliveries: await deliveriesById(accountId, idsOf(rows, "delivery")),
		counts: rows.some((row) => row.type === "counts") ? await getCounts(accountId) : undefined,
		profile: rows.some((row) => row.type === "profile") ? await getProfile(accountId) : undefined,
	};
	return rows.map((row) => withData(row, present));
}

interface Present {
	messages: Map<string, MessageView>;
	deliveries: Map<string, DeliveryChangeData>;
	counts?: CountsView;
	profile?: ProfileView;
}

function withData(row: JournalRow, present: Present): Change {
	const base = { seq: row.modseq, id: row.object_id, op: row.op };
	switch (row.type) {
		case "message":
			return { ...base, type: "message", data: present.messages.get(row.object_id) };
		case "delivery":
			return { ...base, type: "delivery", data: present.deliveries.get(row.object_id) };
		case "counts":
			return { ...base, type: "counts", data: present.counts };
		case "profile":
			return { ...base, type: "profile", data: present.profile };
	}
}

function idsOf(rows: JournalRow[], type: Change["type"]): string[] {
	return [...new Set(rows.filter((row) => row.type === type && row.op !== "deleted").map((row) => row.object_id))];
}

async function messagesById(accountId: AccountId, ids: string[]): Promise<Map<string, MessageView>> {
	if (ids.length === 0) return new Map();
	const list = placeholders(ids);
	const rows = await read().all<WholeEmailRow>(`${selectWholeEmails("emails")} e.account_id = ? AND e.id IN (${list.sql})`, accountId, ...list.values);
	return new Map(rows.map((row) => [row.id, openEmail(row)]));
}

async function deliveriesById(accountId: AccountId, ids: string[]): Promise<Map<string, DeliveryChangeData>> {
	if (ids.length === 0) return new Map();
	const list = placeholders(ids);
	const rows = await read().all<DeliveryRow & Pick<EmailRow, "n_total" | "n_queued" | "n_sent" | "n_delivered" | "n_read" | "n_failed">>(
		`SELECT ${DELIVERY_COLUMNS}, s.n_total, s.n_queued, s.n_sent, s.n_delivered, s.n_read, s.n_failed
		FROM ${DELIVERY_TABLES} JOIN email own ON own.account_id = s.account_id AND own.id = s.email_id WHERE s.account_id = ? AND d.id IN (${list.sql})`,
		accountId,
		...list.values,
	);
	return new Map(rows.map((row) => [row.id, { ...deliveryView(row), summary: deliverySummary(row) }]));
}
