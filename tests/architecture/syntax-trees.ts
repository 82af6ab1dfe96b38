import { readFileSync } from "node:fs";
import ts from "typescript";
import { sources } from "./sources";

/** A source file with its syntax tree. */
export interface Tree {
	file: string;
	root: ts.SourceFile;
}

/** The trees of every source whose path matches. */
export function trees(paths: RegExp): Tree[] {
	return sources()
		.filter(({ file }) => paths.test(file))
		.map(({ file }) => ({ file, root: treeOf(file, readFileSync(file, "utf8")) }));
}

export function treeOf(file: string, text: string): ts.SourceFile {
	return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** Calls back for every node below this one. */
export function visit(node: ts.Node, each: (node: ts.Node) => void): void {
	ts.forEachChild(node, (child) => {
		each(child);
		visit(child, each);
	});
}

/** A node's position as `file:line`. */
export function place(file: string, node: ts.Node): string {
	return `${file}:${node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}
