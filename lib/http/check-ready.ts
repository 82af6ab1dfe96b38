import { logger } from "#lib/core/logger";
import { read } from "#lib/db/store";

/** Whether the database can be queried. */
export async function checkReady(): Promise<boolean> {
	try {
		await read().get("SELECT 1 FROM account LIMIT 1");
		return true;
	} catch (error) {
		logger().warn({ code: (error as { code?: string }).code }, "the database does not answer");
		return false;
	}
}
