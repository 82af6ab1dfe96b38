import { readFile } from "node:fs/promises";

const SHOWN = 25;

interface Snapshot {
	snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
	nodes: number[];
	strings: string[];
}

interface Size {
	count: number;
	bytes: number;
}

/** The growth between two heap snapshots by kind and constructor, the most bytes first, as a table. */
export async function compareSnapshots(early: string, late: string): Promise<string> {
	const [before, after] = [await sizes(early), await sizes(late)];
	const grown = [...after]
		.map(([name, { count, bytes }]) => ({ name, count: count - (before.get(name)?.count ?? 0), bytes: bytes - (before.get(name)?.bytes ?? 0) }))
		.sort((a, b) => b.bytes - a.bytes)
		.slice(0, SHOWN);
	const rows = grown.map(({ name, count, bytes }) => `| ${name} | ${count} | ${Math.round(bytes / 1024)} |`);
	return ["| more of | objects | KiB |", "| --- | --- | --- |", ...rows].join("\n");
}

async function sizes(file: string): Promise<Map<string, Size>> {
	const { snapshot, nodes, strings } = JSON.parse(await readFile(file, "utf8")) as Snapshot;
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const [type, name, size] = ["type", "name", "self_size"].map((field) => fields.indexOf(field)) as [number, number, number];
	const found = new Map<string, Size>();
	for (let at = 0; at < nodes.length; at += fields.length) {
		const kind = types[0][nodes[at + type] ?? 0] ?? "";
		// Strings may hold mail content and must not be printed.
		const key = kind.includes("string") ? kind : `${kind} ${strings[nodes[at + name] ?? 0]?.slice(0, 60) ?? ""}`;
		const sum = found.get(key) ?? { count: 0, bytes: 0 };
		sum.count++;
		sum.bytes += nodes[at + size] ?? 0;
		found.set(key, sum);
	}
	return found;
}
