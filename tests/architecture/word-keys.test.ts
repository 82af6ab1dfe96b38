import ts from "typescript";
import { expect, test } from "vitest";
import { CATALOGUES } from "./catalogues";
import { place, treeOf, trees, visit } from "./syntax-trees";

/** A place that asks the catalogue for something: one key, or any key that a pattern fits. */
interface Use {
	where: string;
	pattern: RegExp;
}

const keys = [...CATALOGUES.en.keys()];
const uses = trees(/^(app|components|lib)\/.*\.tsx?$/).flatMap(({ file, root }) => usesIn(file, root));

test("every key that is asked for exists", () => {
	expect(uses.length).toBeGreaterThan(100);
	expect(uses.filter(({ pattern }) => !keys.some((key) => pattern.test(key))).map(({ where, pattern }) => `${where} ${pattern.source}`)).toEqual([]);
});

test("every key of the catalogue is asked for somewhere", () => {
	expect(keys.filter((key) => !uses.some(({ pattern }) => pattern.test(key)))).toEqual([]);
});

test("keys are read however they are written", () => {
	const asked = (body: string) =>
		usesIn("x.tsx", treeOf("x.tsx", `function X() { const t = useTranslations("a.b"); ${body} }`)).map(({ pattern }) => pattern.source);
	const key = (rest: string) => `^a\\.b\\.${rest}$`;
	expect(asked('t("one")')).toEqual([key("one")]);
	expect(asked('t.rich("one", { b })')).toEqual([key("one")]);
	expect(asked('t(on ? "one" : "two")')).toEqual([key("one"), key("two")]);
	// biome-ignore lint/suspicious/noTemplateCurlyInString: it is source to be read
	expect(asked("t(`names.${id}`)")).toEqual([key("names\\.[^.]+")]);
	expect(asked('t(id as "one")')).toEqual([key("[^.]+")]);
	expect(asked('const other = (t: (key: string) => void) => t("one")')).toEqual([]);
	expect(asked('await useWords(t); function useWords(t: ReturnType<typeof useTranslations<"c">>) { t("d") }')).toEqual(["^c\\.d$"]);
});

function usesIn(file: string, root: ts.SourceFile): Use[] {
	const found: Use[] = [];
	visit(root, (node) => {
		if (!ts.isCallExpression(node) || !node.arguments[0]) return;
		const { expression: called } = node;
		const name = ts.isPropertyAccessExpression(called) && /^(rich|markup|raw|has)$/.test(called.name.text) ? called.expression : called;
		const namespace = ts.isIdentifier(name) ? namespaceOf(name) : null;
		if (namespace === null) return;
		const prefix = namespace === "" ? "" : `${escaped(namespace)}\\.`;
		for (const key of keysOf(node.arguments[0])) found.push({ where: place(file, node), pattern: new RegExp(`^${prefix}${key}$`) });
	});
	return found;
}

/** The namespace a name was bound to, looked for outwards from where it is used; null for any other name. */
function namespaceOf(name: ts.Identifier): string | null {
	for (let scope: ts.Node = name.parent; scope; scope = scope.parent) {
		if (ts.isFunctionLike(scope)) {
			const parameter = scope.parameters.find((each) => each.name.getText() === name.text);
			if (parameter) return /(?:use|get)Translations<"([\w.]+)">/.exec(parameter.type?.getText() ?? "")?.[1] ?? null;
		}
		if (ts.isBlock(scope) || ts.isSourceFile(scope)) {
			const bound = scope.statements
				.filter(ts.isVariableStatement)
				.flatMap(({ declarationList }) => [...declarationList.declarations])
				.find((declaration) => declaration.name.getText() === name.text);
			if (bound) return translatorOf(bound.initializer);
		}
	}
	return null;
}

function translatorOf(value: ts.Expression | undefined): string | null {
	const call = value && ts.isAwaitExpression(value) ? value.expression : value;
	if (!call || !ts.isCallExpression(call) || !/^(use|get)Translations$/.test(call.expression.getText())) return null;
	const [namespace] = call.arguments;
	return namespace && ts.isStringLiteralLike(namespace) ? namespace.text : "";
}

/** The keys an argument could come to, as patterns: what is only known when it runs fits any one step of a path. */
function keysOf(node: ts.Expression): string[] {
	if (ts.isStringLiteralLike(node)) return [escaped(node.text)];
	if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
	if (ts.isTemplateExpression(node)) return [escaped(node.head.text) + node.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`).join("")];
	return ["[^.]+"];
}

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
