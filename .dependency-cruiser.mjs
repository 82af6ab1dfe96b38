import { COMPONENT_ROWS, DOMAIN, LAYER_FOLDERS, ROWS, SHARED_LAYERS, TRANSPORT_PACKAGES } from "./scripts/layers.mjs";

const folder = (layer) => `^${LAYER_FOLDERS[layer] ?? `lib/${layer}`}/`;
const any = (layers) => layers.map(folder).join("|");
const exactly = (files) => files.map((file) => `^${file.replaceAll(".", "\\.")}$`);
const ours = "^(app|components|lib|tests|bench|prisma|scripts)/|^server\\.ts$";
const packages = (names) => names.map((name) => `(^|/)node_modules/${name}/`).join("|");
const tests = "\\.test\\.tsx?$";

/** What a layer of this row may import of ours: its row, the rows below, and the shared layers open to it. */
function importable(layer, row) {
	const shared = Object.entries(SHARED_LAYERS).filter(([, { importedBy }]) => importedBy === "all" || importedBy.includes(layer));
	return any([...ROWS.slice(row).flat(), ...shared.map(([name]) => name)]);
}

const rows = ROWS.flatMap((layers, row) =>
	layers.map((layer) => ({
		name: `layer-${layer}`,
		comment: `${layer} may import its own row and the rows below it (scripts/layers.mjs)`,
		severity: "error",
		from: { path: folder(layer), pathNot: tests },
		to: { path: ours, pathNot: importable(layer, row) },
	})),
);

const shared = Object.entries(SHARED_LAYERS).flatMap(([layer, { imports, files, packages: allowed }]) => [
	{
		name: `layer-${layer}`,
		comment: `${layer} may import ${[...imports, ...files].join(", ")} and nothing else of ours (scripts/layers.mjs)`,
		severity: "error",
		from: { path: folder(layer), pathNot: tests },
		to: { path: ours, pathNot: [any(imports), ...exactly(files)].join("|") },
	},
	...(allowed
		? [
				{
					name: `packages-${layer}`,
					comment: `${layer} may use ${allowed.join(", ")} and no other package`,
					severity: "error",
					from: { path: folder(layer), pathNot: tests },
					to: { dependencyTypesNot: ["local", "localmodule", "aliased", "aliased-subpath-import"], pathNot: packages(allowed) },
				},
			]
		: []),
]);

/** The lazily loaded bundle; any room may `import()` it. */
const LAZY_BUNDLE = "^components/shell/lazy-bundle\\.tsx$";

const rooms = COMPONENT_ROWS.flatMap((names, row) =>
	names.map((room) => ({
		name: `room-${room}`,
		comment: `components/${room} may import its own row and the rows below it (scripts/layers.mjs)`,
		severity: "error",
		from: { path: `^components/${room}/`, pathNot: tests },
		to: { path: "^components/", pathNot: [`^components/(${COMPONENT_ROWS.slice(row).flat().join("|")})/`, LAZY_BUNDLE].join("|") },
	})),
);

export default {
	forbidden: [
		...rows,
		...rooms,
		...shared,
		{
			name: "domain-imports-no-transport",
			comment: "The domain does not depend on how it is called",
			severity: "error",
			from: { path: any(DOMAIN) },
			// What writes a letter as RFC 5322 says sends nothing.
			to: { path: packages(TRANSPORT_PACKAGES), pathNot: "nodemailer/(dist/[^/]+|lib)/mail-composer" },
		},
		{ name: "no-cycle", comment: "Files must not import each other in a circle", severity: "error", from: { path: ours }, to: { circular: true } },
		{ name: "resolves", comment: "This import cannot be resolved", severity: "error", from: {}, to: { couldNotResolve: true } },
		{
			name: "server-is-the-top",
			comment: "Nothing imports the entry point",
			severity: "error",
			from: { path: "^(app|components|lib)/" },
			to: { path: "^server\\.ts$" },
		},
	],
	options: {
		exclude: { path: "(^|/)generated/" },
		doNotFollow: { path: "node_modules" },
		tsConfig: { fileName: "tsconfig.json" },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "default", "types"],
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
		},
	},
};
