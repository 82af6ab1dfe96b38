import type { ListDeliveriesInput } from "#lib/contracts/messages";
import type { DeliveryView, Page } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { accessEmail } from "#lib/mail/messages/access-email";
import { DELIVERY_COLUMNS, DELIVERY_TABLES, type DeliveryRow, deliveryView } from "./delivery-view";
import { afterDeliveriesOf } from "./ledger-ids";

/** The deliveries of a message, or those in one state, in the order of its recipients. For its sender only: throws `not_found` for anybody else. */
export async function listDeliveries(accountId: AccountId, id: string, { cursor, limit, state }: ListDeliveriesInput): Promise<Page<DeliveryView>> {
	const email = await accessEmail(accountId, id);
	if (!email.submission_id) throw new PomboError("not_found");
	const rows = await read().all<DeliveryRow>(
		`SELECT ${DELIVERY_COLUMNS} FROM ${DELIVERY_TABLES} WHERE d.id > ? AND d.id < ?${state ? " AND d.state = ?" : ""} ORDER BY d.id LIMIT ?`,
		cursor?.startsWith(email.id) ? cursor : email.id,
		afterDeliveriesOf(email.id),
		...(state ? [state] : []),
		limit + 1,
	);
	const page = rows.slice(0, limit);
	return { items: page.map(deliveryView), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
