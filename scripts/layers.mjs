/**
 * The order of the layers, as data: a layer may import what stands on its own row and on the rows below it, never above.
 * `app, realtime, jobs → http → mail → accounts → changes → db, crypto → core`
 */
export const ROWS = [["app", "realtime", "jobs"], ["http"], ["mail"], ["accounts"], ["changes"], ["db", "crypto"], ["core"]];

/** The rooms of `components`, in the same order: a room may import its own row and the rows below it. */
export const COMPONENT_ROWS = [
	["shell", "gallery"],
	["palette"],
	["list", "letter", "settings", "landing", "auth"],
	["thread", "ledger", "first-steps"],
	["compose"],
	["mail"],
	["device", "panes", "time"],
	["overlays"],
	["keyboard"],
	["live"],
	["ui"],
];

/** Where a layer lives, where that is not `lib/<layer>`. */
export const PLACES = { app: "app", components: "components" };

/** Beside the rows: which layers may import these, and what these may import. */
export const BESIDE = {
	contracts: { importedBy: "all", imports: ["contracts"], files: ["lib/core/limits.ts"], packages: ["zod"] },
	components: { importedBy: ["app", "components"], imports: ["contracts", "components", "i18n"], files: ["lib/core/limits.ts"] },
	worker: { importedBy: [], imports: ["worker"], files: [], packages: ["serwist"] },
	i18n: { importedBy: ["app", "http", "components", "i18n"], imports: ["contracts", "i18n"], files: ["lib/core/limits.ts"] },
};

/** The domain does not know how it is reached. */
export const DOMAIN = ["mail", "accounts", "changes"];
export const DOORS_PACKAGES = ["next", "next-auth", "next-intl", "socket.io", "socket.io-client", "nodemailer", "smtp-server", "imapflow"];
