/**
 * The order of the layers, as data: a layer may import its own row and the rows below it, never above.
 * `app, realtime, runner, commands → http → presence, leaving → mail → groups → blobs → accounts → jobs, audit → changes → db, crypto → core`
 */
export const ROWS = [
	["app", "realtime", "runner", "commands"],
	["http"],
	["presence", "leaving"],
	["mail"],
	["groups"],
	["blobs"],
	["accounts"],
	["jobs", "audit", "site"],
	["changes"],
	["db", "crypto"],
	["core"],
];

/** The rooms of `components`, in the same order: a room may import its own row and the rows below it. */
export const COMPONENT_ROWS = [
	["shell", "gallery"],
	["palette"],
	["groups", "people"],
	["list", "letter", "chat", "settings", "admin", "landing", "auth"],
	["thread", "ledger", "person", "first-steps"],
	["compose"],
	["mail"],
	["device", "panes", "time"],
	["overlays"],
	["keyboard"],
	["live"],
	["ui"],
];

/** The folder of a layer, where it is not `lib/<layer>`. */
export const LAYER_FOLDERS = { app: "app", components: "components" };

/** Layers outside the rows: who may import them, and what they may import. */
export const SHARED_LAYERS = {
	contracts: { importedBy: "all", imports: ["contracts"], files: ["lib/core/limits.ts"], packages: ["zod"] },
	components: { importedBy: ["app", "components"], imports: ["contracts", "components", "i18n"], files: ["lib/core/limits.ts"] },
	worker: { importedBy: [], imports: ["worker"], files: [], packages: ["serwist"] },
	i18n: { importedBy: ["app", "http", "leaving", "components", "i18n"], imports: ["contracts", "i18n"], files: ["lib/core/limits.ts"] },
};

/** The domain must not depend on how it is called. */
export const DOMAIN = ["presence", "leaving", "mail", "groups", "blobs", "accounts", "jobs", "audit", "site", "changes"];
export const TRANSPORT_PACKAGES = ["next", "next-auth", "next-intl", "socket.io", "socket.io-client", "nodemailer", "smtp-server", "imapflow"];
