import { checkKeyring } from "#lib/accounts/keys/check-keyring";
import { env } from "#lib/core/env";
import { closePasswordPool } from "#lib/crypto/passwords";
import { migrate } from "#lib/db/migrate";
import { closeDatabase } from "#lib/db/store";

/** Runs a command with the keyring and the database of this installation, also while it serves. The process ends with the code that `work` returns. */
export async function runCommand(work: () => Promise<number>): Promise<void> {
	try {
		const { dialect, databaseUrl } = env();
		await checkKeyring();
		await migrate({ dialect, databaseUrl, log: console.info });
		process.exitCode = await work();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	} finally {
		await closePasswordPool();
		await closeDatabase();
	}
}
