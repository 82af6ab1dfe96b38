const CLIENT = /\[app-client\]/;
/** Loaded only after an error, or by unsupported browsers. */
const EXCLUDED = /\/(error|global-error|not-found)\.tsx|polyfill-nomodule/;
const SCRIPT = /\/static\/.*\.js$/;

/** What a page loads first and later, from the records of `next analyze export`; our modules by file, others by package. */
export async function bundleGraph(lines) {
	const modules = [];
	const groups = [];
	const parts = [];
	for await (const line of lines) {
		const record = JSON.parse(line);
		if (record.type === "module" && CLIENT.test(record.ident)) modules.push(record);
		if (record.type === "group") groups.push(record);
		if (record.type === "part" && SCRIPT.test(record.filename) && !EXCLUDED.test(record.source_path)) parts.push(record);
	}
	const wanted = groups.filter(({ trigger_module_ident: by }) => !EXCLUDED.test(by ?? ""));
	const filesOf = (chosen) => new Set(chosen.flatMap(({ outputs }) => outputs.filter((file) => SCRIPT.test(file))));
	const first = filesOf(wanted.filter(({ kind }) => kind !== "async"));
	const later = [...filesOf(wanted.filter(({ kind }) => kind === "async"))].filter((file) => !first.has(file));
	const importers = importersByName(modules);
	return { first: summed(first, parts, importers), later: summed(new Set(later), parts, importers) };
}

function summed(files, parts, importers) {
	const byName = new Map();
	for (const { filename, source_path, compressed_size } of parts) {
		if (!files.has(filename)) continue;
		const name = nameOf(source_path);
		const sum = byName.get(name) ?? { name, size: 0, copies: 0, times: new Map(), importers: importers.get(name) ?? [] };
		sum.size += compressed_size;
		sum.times.set(source_path, (sum.times.get(source_path) ?? 0) + 1);
		sum.copies = Math.max(...sum.times.values());
		byName.set(name, sum);
	}
	return { files: files.size, parts: [...byName.values()].sort((a, b) => b.size - a.size) };
}

/** The importers of each package or file, ours before packages. */
function importersByName(modules) {
	const nameById = new Map(modules.map(({ ident, path }) => [ident, nameOf(path)]));
	const importers = new Map();
	for (const { path, dependencies } of modules) {
		const by = nameOf(path);
		for (const ident of [...dependencies.sync, ...dependencies.async]) {
			const name = nameById.get(ident);
			if (name && name !== by) importers.set(name, (importers.get(name) ?? new Set()).add(by));
		}
	}
	const ours = (name) => Number(/^(app|components|lib)\//.test(name));
	return new Map([...importers].map(([name, by]) => [name, [...by].sort((a, b) => ours(b) - ours(a))]));
}

function nameOf(path) {
	const file = path.replace("[project]/", "");
	return /^node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(file)?.[1] ?? file;
}
