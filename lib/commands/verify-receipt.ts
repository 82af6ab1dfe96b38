import { readFileSync } from "node:fs";
import { findReceiptFault } from "#lib/leaving/receipt";
import { runCommand } from "./run-command";

const WORDS = {
	not_a_receipt: "is not a receipt of an erasure.",
	changed: "was changed: its signature is not of this text.",
	of_another_site: "is signed, but by another site.",
} as const;

/** `npm run verify-receipt -- receipt.json`: whether this site signed a receipt as it is. Ends with 1 where it did not. */
await runCommand(async () => {
	const [file] = process.argv.slice(2);
	if (file === undefined) {
		console.info("npm run verify-receipt -- <file>");
		return 1;
	}
	const fault = findReceiptFault(readFileSync(file, "utf8"));
	console.info(fault ? `${file} ${WORDS[fault]}` : `${file} was signed by this site, and is as it was signed.`);
	return fault ? 1 : 0;
});
