import type { DeliveryChangeData } from "#lib/contracts/changes/delivery-change";
import type { AccountId, ThreadId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { EmailRow } from "#lib/mail/messages/email-rows";
import { deliverySummary } from "#lib/mail/messages/open-email";
import { DELIVERY_COLUMNS, DELIVERY_TABLES, type DeliveryRow, deliveryView } from "./delivery-view";

type Row = DeliveryRow & { thread_id: ThreadId } & Pick<EmailRow, "n_total" | "n_queued" | "n_sent" | "n_delivered" | "n_read" | "n_failed">;

/** The data of `delivery` changes, for deliveries of messages that this account sent and still has a copy of. */
export async function readDeliveryChanges(accountId: AccountId, ids: string[]): Promise<Map<string, DeliveryChangeData>> {
	const list = placeholders(ids);
	const rows = await read().all<Row>(
		`SELECT ${DELIVERY_COLUMNS}, own.thread_id, s.n_total, s.n_queued, s.n_sent, s.n_delivered, s.n_read, s.n_failed
		FROM ${DELIVERY_TABLES} JOIN email own ON own.account_id = s.account_id AND own.id = s.email_id WHERE s.account_id = ? AND d.id IN (${list.sql})`,
		accountId,
		...list.values,
	);
	return new Map(rows.map((row) => [row.id, { ...deliveryView(row), threadId: row.thread_id, summary: deliverySummary(row) }]));
}
