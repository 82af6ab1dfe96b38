import type { DeliveryState, DeliveryView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { DeliveryId, EmailId } from "#lib/core/ids";

export interface DeliveryRow {
	id: DeliveryId;
	email_id: EmailId;
	state: DeliveryState;
	reason: string | null;
	queued_at: number;
	sent_at: number | null;
	delivered_at: number | null;
	read_at: number | null;
	failed_at: number | null;
	handle: string;
	name: string;
	kind: "person" | "group";
	/** The group that the copy was sent through. */
	via_handle: string | null;
	via_name: string | null;
}

export const DELIVERY_COLUMNS = `d.id, s.email_id, d.state, d.reason, d.queued_at, d.sent_at, d.delivered_at, d.read_at, d.failed_at, r.handle, r.name, r.kind,
	g.handle AS via_handle, g.name AS via_name`;
export const DELIVERY_TABLES =
	"delivery d JOIN submission s ON s.id = d.submission_id JOIN account r ON r.id = d.recipient_id LEFT JOIN account g ON g.id = d.via_group_id";

/** A delivery for its sender. Without read receipts it stays at `delivered`, with the reason. */
export function deliveryView(row: DeliveryRow): DeliveryView {
	return {
		messageId: row.email_id,
		recipient: { handle: row.handle, name: row.name, kind: row.kind },
		...(row.via_handle ? { via: { handle: row.via_handle, name: row.via_name ?? row.via_handle, kind: "group" } } : {}),
		state: row.state,
		times: {
			queued: toIso(row.queued_at),
			...at("sent", row.sent_at),
			...at("delivered", row.delivered_at),
			...at("read", row.read_at),
			...at("failed", row.failed_at),
		},
		...(row.reason ? { reason: row.reason } : {}),
	};
}

function at<Name extends string>(name: Name, ms: number | null): { [key in Name]?: string } {
	return ms === null ? {} : ({ [name]: toIso(ms) } as { [key in Name]?: string });
}
