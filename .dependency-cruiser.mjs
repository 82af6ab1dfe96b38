import { BESIDE, COMPONENT_ROWS, DOMAIN, DOORS_PACKAGES, PLACES, ROWS } from "./scripts/layers.mjs";

const folder = (layer) => `^${PLACES[layer] ?? `lib/${layer}`}/`;
const any = (layers) => layers.map(folder).join("|");
const exactly = (files) => files.map((file) => `^${file.replaceAll(".", "\\.")}$`);
const ours = "^(app|components|lib|tests|bench|prisma|scripts)/|^server\\.ts$";
const packages = (names) => names.map((name) => `(^|/)node_modules/${name}/`).join("|");
const tests = "\\.test\\.tsx?$";

/** What a layer on this row may import of ours: its row, the rows below, and what is open to it beside them. */
function reach(layer, row) {
	const beside = Object.entries(BESIDE).filter(([, { importedBy }]) => importedBy === "all" || importedBy.includes(layer));
	return any([...ROWS.slice(row).flat(), ...beside.map(([name]) => name)]);
}

const rows = ROWS.flatMap((layers, row) =>
	layers.map((layer) => ({
		name: `layer-${layer}`,
		comment: `${layer} may import its own row and the rows below it (scripts/layers.mjs)`,
		severity: "error",
		from: { path: folder(layer), pathNot: tests },
		to: { path: ours, pathNot: reach(layer, row) },
	})),
);

const beside = Object.entries(BESIDE).flatMap(([layer, { imports, files, packages: allowed }]) => [
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

/** What is fetched later, in one file, is asked for by `import()` from any room. */
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
		...beside,
		{
			name: "domain-knows-no-door",
			comment: "The domain is reached through doors and knows none of them",
			severity: "error",
			from: { path: any(DOMAIN) },
			to: { path: packages(DOORS_PACKAGES) },
		},
		{ name: "no-cycle", comment: "Two files that need each other are one idea, or three", severity: "error", from: { path: ours }, to: { circular: true } },
		{ name: "resolves", comment: "This import leads nowhere", severity: "error", from: {}, to: { couldNotResolve: true } },
		{
			name: "server-is-the-top",
			comment: "Nothing imports what starts everything",
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
