/**
 * The order of the house, as data: a layer may import what stands on its own row and on the rows below it, never above.
 * `app, realtime, jobs → http → mail → accounts → changes → db, crypto → core`
 */
export const ROWS = [["app", "realtime", "jobs"], ["http"], ["mail"], ["accounts"], ["changes"], ["db", "crypto"], ["core"]];

/** Where a layer lives, where that is not `lib/<layer>`. */
export const PLACES = { app: "app", components: "components" };

/** Beside the rows: which layers may import these, and what these may import. */
export const BESIDE = {
	contracts: { importedBy: "all", imports: ["contracts"], files: ["lib/core/limits.ts"], packages: ["zod"] },
	components: { importedBy: ["app", "components"], imports: ["contracts", "components", "i18n"], files: ["lib/core/limits.ts"] },
	worker: { importedBy: [], imports: ["worker"], files: [], packages: ["serwist"] },
	i18n: { importedBy: ["app", "http", "components", "i18n"], imports: ["contracts", "i18n"], files: ["lib/core/limits.ts"] },
};

/** The domain knows nothing of how it is reached. */
export const DOMAIN = ["mail", "accounts", "changes"];
export const DOORS_PACKAGES = ["next", "next-auth", "next-intl", "socket.io", "socket.io-client", "nodemailer", "smtp-server", "imapflow"];
