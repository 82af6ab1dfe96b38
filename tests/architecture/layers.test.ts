import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMPONENT_ROWS, DOMAIN, LAYER_FOLDERS, ROWS, SHARED_LAYERS } from "../../scripts/layers.mjs";

const run = promisify(execFile);
const ROOT = process.cwd();

/** Each file, its source, and the rule that must refuse it; none where it is allowed. */
const FILES: [file: string, text: string, rule: string | null][] = [
	["lib/core/up.ts", 'import "#lib/db/ok";', "layer-core"],
	["lib/db/up.ts", 'import "#lib/changes/ok";', "layer-db"],
	["lib/accounts/up.ts", 'import "#lib/mail/ok";', "layer-accounts"],
	["lib/mail/up.ts", 'import "../http/ok";', "layer-mail"],
	["lib/presence/up.ts", 'import "#lib/http/ok";', "layer-presence"],
	["lib/mail/presence.ts", 'import "#lib/presence/ok";', "layer-mail"],
	["lib/presence/ok.ts", 'import "#lib/mail/ok";', null],
	["lib/http/up.ts", 'import "#lib/realtime/ok";', "layer-http"],
	["lib/groups/up.ts", 'import "#lib/mail/ok";', "layer-groups"],
	["lib/mail/socket.ts", 'import type { Server } from "socket.io";\nexport type S = Server;', "domain-imports-no-transport"],
	["lib/accounts/page.ts", 'import { headers } from "next/headers";\nexport const h = headers;', "domain-imports-no-transport"],
	["lib/contracts/up.ts", 'import "#lib/core/env";', "layer-contracts"],
	["lib/contracts/package.ts", 'import "pino";', "packages-contracts"],
	["components/reach.tsx", 'import "#lib/db/ok";', "layer-components"],
	["components/page.tsx", 'import "../app/page";', "layer-components"],
	["components/ui/up.tsx", 'import "#components/live/ok";', "room-ui"],
	["components/mail/up.tsx", 'import "#components/list/ok";', "room-mail"],
	["lib/core/one.ts", 'import "./two";', "no-cycle"],
	// A cycle is reported once, at the file where it is found first.
	["lib/core/two.ts", 'import "./one";', null],
	["lib/mail/lost.ts", 'import "./nowhere";', "resolves"],
	["lib/mail/top.ts", 'import "../../server";', "layer-mail"],
	["app/page.ts", 'import "#lib/http/ok";\nimport "#lib/mail/ok";\nimport "#lib/i18n/ok";\nimport "#components/ok";', null],
	["components/ui/ok.tsx", "export {};", null],
	["components/live/ok.tsx", 'import "#components/ui/ok";', null],
	["components/list/ok.tsx", 'import "#components/live/ok";\nimport "#components/ui/ok";', null],
	["components/mail/later.tsx", 'export const load = () => import("#components/shell/lazy-bundle");', null],
	["components/shell/lazy-bundle.tsx", 'import "#components/list/ok";', null],
	["components/ok.tsx", 'import "#lib/contracts/ok";\nimport "#lib/core/limits";', null],
	["lib/realtime/ok.ts", 'import "#lib/http/ok";\nimport { Server } from "socket.io";\nexport const s = Server;', null],
	["lib/http/ok.ts", 'import "#lib/mail/ok";\nimport "#lib/i18n/ok";', null],
	["lib/mail/ok.ts", 'import "#lib/accounts/ok";\nimport "#lib/contracts/ok";\nimport "#lib/core/env";', null],
	["lib/groups/ok.ts", 'import "#lib/accounts/ok";', null],
	["lib/accounts/ok.ts", 'import "#lib/changes/ok";', null],
	["lib/changes/ok.ts", 'import "#lib/db/ok";', null],
	["lib/db/ok.ts", 'import "#lib/core/env";', null],
	["lib/contracts/ok.ts", 'import "#lib/core/limits";\nimport { z } from "zod";\nexport const s = z;', null],
	["lib/i18n/ok.ts", "export {};", null],
	["lib/core/env.ts", "export {};", null],
	["lib/core/limits.ts", "export {};", null],
	["server.ts", 'import "#lib/realtime/ok";\nimport "#lib/core/env";', null],
];

let folder: string;
const found = new Map<string, string[]>();

beforeAll(async () => {
	folder = mkdtempSync(path.join(os.tmpdir(), "pombo-layers-"));
	for (const name of ["package.json", "tsconfig.json", ".dependency-cruiser.mjs", "scripts/layers.mjs"])
		cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
	symlinkSync(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
	for (const [file, text] of FILES) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), `${text}\n`);
	}
	const cruiser = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
	const args = [cruiser, "--config", ".dependency-cruiser.mjs", "--output-type", "json", "app", "components", "lib", "server.ts"];
	// The exit code is the number of violations; the report is what is read.
	const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 64e6 }).catch((error: { stdout: string }) => error);
	const report: { summary: { violations: { from: string; rule: { name: string } }[] } } = JSON.parse(stdout);
	for (const { from, rule } of report.summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the layer table names exactly the folders that exist", () => {
	const named = [...ROWS.flat(), ...Object.keys(SHARED_LAYERS)].filter((room) => !Object.hasOwn(LAYER_FOLDERS, room));
	expect(named.sort()).toEqual(readdirSync(path.join(ROOT, "lib")).sort());
	expect(named).toEqual(expect.arrayContaining(DOMAIN));
});

test("the component table names exactly the folders that exist", () => {
	expect(COMPONENT_ROWS.flat().sort()).toEqual(readdirSync(path.join(ROOT, "components")).sort());
});

test.each(FILES.filter(([, , rule]) => rule))("%s is refused", (file, _text, rule) => {
	expect(found.get(file)).toContain(rule);
});

test.each(FILES.filter(([, , rule]) => !rule))("%s is accepted", (file) => {
	expect(found.get(file) ?? []).toEqual([]);
});
