import { verifyChain } from "#lib/audit/verify-chain";
import { read } from "#lib/db/store";
import { runCommand } from "./run-command";

const WORDS = {
	changed: "was changed",
	missing_before: "has no row before it: one or more are missing",
	reordered: "does not follow from the row before it: rows were exchanged",
	cut_off: "is missing, with every row up to it: the end was cut off",
} as const;

/** `npm run verify-audit`: reads the whole audit chain and says what is wrong with it. Ends with 1 where something is. */
await runCommand(async () => {
	const { rows, first, last, hash, faults } = await verifyChain(read());
	for (const { seq, fault } of faults) console.info(`Row ${seq} ${WORDS[fault]}.`);
	if (faults.length > 0) return 1;
	if (rows === 0) console.info("The audit chain is empty.");
	else console.info(`The audit chain holds: ${rows} rows, from ${first} to ${last}, ending in ${hash}. The server logs this end once a day: compare it.`);
	return 0;
});
