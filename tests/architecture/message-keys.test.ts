import ts from "typescript";
import { expect, test } from "vitest";
import { CATALOGUES } from "./catalogues";
import { place, treeOf, trees, visit } from "./syntax-trees";

/** A place that reads the catalogue: one key, or any key that matches a pattern. */
interface Use {
	where: string;
	pattern: RegExp;
}

const keys = [...CATALOGUES.en.keys()];
const uses = trees(/^(app|components|lib)\/.*\.tsx?$/).flatMap(({ file, root }) => usesIn(file, root));

test("every message key in use exists in the catalogue", () => {
	expect(uses.length).toBeGreaterThan(100);
	expect(uses.filter(({ pattern }) => !keys.some((key) => pattern.test(key))).map(({ where, pattern }) => `${where} ${pattern.source}`)).toEqual([]);
});

test("every message key of the catalogue is in use", () => {
	expect(keys.filter((key) => !uses.some(({ pattern }) => pattern.test(key)))).toEqual([]);
});

test("message keys are found in each way of writing them", () => {
	const usedKeys = (body: string) =>
		usesIn("x.tsx", treeOf("x.tsx", `function X() { const t = useTranslations("a.b"); ${body} }`)).map(({ pattern }) => pattern.source);
	const key = (rest: string) => `^a\\.b\\.${rest}$`;
	expect(usedKeys('t("one")')).toEqual([key("one")]);
	expect(usedKeys('t.rich("one", { b })')).toEqual([key("one")]);
	expect(usedKeys('t(on ? "one" : "two")')).toEqual([key("one"), key("two")]);
	// biome-ignore lint/suspicious/noTemplateCurlyInString: source code under test
	expect(usedKeys("t(`names.${id}`)")).toEqual([key("names\\.[^.]+")]);
	expect(usedKeys('t(id as "one")')).toEqual([key("[^.]+")]);
	expect(usedKeys('const other = (t: (key: string) => void) => t("one")')).toEqual([]);
	expect(usedKeys('const u = createTranslator({ locale, messages, namespace: "c" }); u("one")')).toEqual(["^c\\.one$"]);
	expect(usedKeys('await useWords(t); function useWords(t: ReturnType<typeof useTranslations<"c">>) { t("d") }')).toEqual(["^c\\.d$"]);
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

/** The namespace that a name is bound to in an enclosing scope; null for any other name. */
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
	if (!call || !ts.isCallExpression(call) || !/^((use|get)Translations|createTranslator)$/.test(call.expression.getText())) return null;
	const [given] = call.arguments;
	const namespace = given && ts.isObjectLiteralExpression(given) ? propertyOf(given, "namespace") : given;
	return namespace && ts.isStringLiteralLike(namespace) ? namespace.text : "";
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
	return object.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)?.initializer;
}

/** The keys that an argument can evaluate to, as patterns: a dynamic part matches one segment of a path. */
function keysOf(node: ts.Expression): string[] {
	if (ts.isStringLiteralLike(node)) return [escaped(node.text)];
	if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
	if (ts.isTemplateExpression(node)) return [escaped(node.head.text) + node.templateSpans.map(({ literal }) => `[^.]+${escaped(literal.text)}`).join("")];
	return ["[^.]+"];
}

function escaped(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
