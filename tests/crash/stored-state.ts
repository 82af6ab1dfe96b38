import Database from "better-sqlite3";

/** The contents of the tables after the last crash, counted from rows and never from a counter. */
export interface StoredState {
	integrity: unknown;
	/** Client ids of the sender's own copies. */
	sent: string[];
	/** By handle: the message ids of the received copies. */
	received: Record<string, string[]>;
	ledgers: { client_id: string; rows: number; n_total: number; n_states: number }[];
	/** Mailboxes whose counters differ from their rows. */
	miscounted: unknown[];
	/** Accounts whose journal has a gap, or does not end at the account's number. */
	gaps: unknown[];
	orphans: number;
}

export function readStoredState(file: string): StoredState {
	const db = new Database(file, { readonly: true });
	const all = <Row>(sql: string) => db.prepare(sql).all() as Row[];
	const received: Record<string, string[]> = {};
	const copies = all<{ handle: string; message_id: string }>(
		"SELECT a.handle, e.message_id FROM email e JOIN account a ON a.id = e.account_id WHERE e.copy_no = 0",
	);
	for (const { handle, message_id } of copies) received[handle] = [...(received[handle] ?? []), message_id];
	const state: StoredState = {
		integrity: db.pragma("integrity_check", { simple: true }),
		sent: all<{ client_id: string }>("SELECT s.client_id FROM email e JOIN submission s ON s.id = e.submission_id WHERE e.copy_no = 1").map(
			(row) => row.client_id,
		),
		received,
		ledgers: all(`SELECT s.client_id, s.n_total, s.n_queued + s.n_sent + s.n_delivered + s.n_read + s.n_failed AS n_states,
			(SELECT COUNT(*) FROM delivery d WHERE d.submission_id = s.id) AS rows FROM submission s`),
		miscounted: all(`SELECT b.account_id, b.role, b.total, b.unread, COUNT(m.email_id) AS rows, COALESCE(SUM(1 - m.seen), 0) AS unseen
			FROM mailbox b LEFT JOIN email_mailbox m ON m.mailbox_id = b.id WHERE b.role <> 'all' GROUP BY b.id
			HAVING b.total <> COUNT(m.email_id) OR b.unread <> COALESCE(SUM(1 - m.seen), 0)`),
		gaps: all(`SELECT a.handle, a.modseq, COUNT(c.modseq) AS rows, MAX(c.modseq) AS last FROM account a LEFT JOIN change c ON c.account_id = a.id
			GROUP BY a.id HAVING a.modseq <> COUNT(c.modseq) OR a.modseq <> COALESCE(MAX(c.modseq), 0)`),
		orphans: all<{ n: number }>(`SELECT COUNT(*) AS n FROM message m WHERE m.copies <> (SELECT COUNT(*) FROM email e WHERE e.message_id = m.id)
			UNION ALL SELECT COUNT(*) FROM email e WHERE NOT EXISTS (SELECT 1 FROM email_mailbox b WHERE b.email_id = e.id AND b.account_id = e.account_id)
			UNION ALL SELECT COUNT(*) FROM delivery d WHERE (d.state = 'failed') = EXISTS (SELECT 1 FROM email e WHERE e.delivery_id = d.id)`).reduce(
			(sum, row) => sum + row.n,
			0,
		),
	};
	db.close();
	return state;
}
