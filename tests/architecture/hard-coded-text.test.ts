import ts from "typescript";
import { expect, test } from "vitest";
import { place, treeOf, trees, visit } from "./syntax-trees";

/** Attributes whose value people read or hear. */
const READ_ATTRIBUTES = new Set(
	"aria-label aria-description aria-roledescription aria-valuetext aria-placeholder title placeholder alt label words message hint heading closeWords closeLabel tip description text".split(
		" ",
	),
);
/** Functions whose first argument people read. */
const READ_CALLS = new Set(["showToast", "showErrorToast", "showActionToast", "announce"]);

/** Words that are the same in every language: the product's name, key names, units. A single letter is a key too. */
const SAME_EVERYWHERE = new Set(["Pombo", "Esc", "Ctrl", "Shift", "Enter", "ms"]);
/** Also the start command, and the names in the landing page's example. */
const SAME_PHRASES = /npm start|Ana Souza|@ana\b/g;
/** Files that may have hard-coded text: shown before the catalogue is loaded, or only in development. */
const EXEMPT = [/^app\/global-error\.tsx$/, /^app\/dev\//, /^components\/gallery\//];

test("no page or component has hard-coded text", () => {
	const files = trees(/^(app|components)\/.*\.tsx$/).filter(({ file }) => !EXEMPT.some((exempt) => exempt.test(file)));
	expect(files.length).toBeGreaterThan(50);
	expect(files.flatMap(({ file, root }) => wordsIn(file, root))).toEqual([]);
});

test("hard-coded text is found in each place that a component can have it", () => {
	const count = (jsx: string) => wordsIn("x.tsx", treeOf("x.tsx", `const x = ${jsx};`)).length;
	expect(count("<p>Hello</p>")).toBe(1);
	expect(count('<p>{"Hello"}</p>')).toBe(1);
	expect(count('<p>{on ? "Yes" : t("no")}</p>')).toBe(1);
	expect(count(`<p>{on && \`Hello \${name}\`}</p>`)).toBe(1);
	expect(count('<a aria-label="Close" />')).toBe(1);
	expect(count('<a title={on ? "Open" : undefined} />')).toBe(1);
	expect(count('() => showToast("Saved")')).toBe(1);
	expect(count('<p className="flex">{t("no")} · {beat} ms <Kbd>Esc</Kbd></p>')).toBe(0);
});

function wordsIn(file: string, root: ts.SourceFile): string[] {
	const found: string[] = [];
	const report = (node: ts.Node, text: string) => {
		const words =
			text
				.replaceAll(SAME_PHRASES, "")
				.match(/[\p{L}\p{M}]+/gu)
				?.filter((word) => word.length > 1 && !SAME_EVERYWHERE.has(word)) ?? [];
		if (words.length > 0) found.push(`${place(file, node)}: ${text.trim()}`);
	};
	visit(root, (node) => {
		if (ts.isJsxText(node)) report(node, node.text.replaceAll(/&\w+;/g, ""));
		else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) literals(node.expression, report);
		else if (ts.isJsxAttribute(node) && node.initializer && READ_ATTRIBUTES.has(node.name.getText())) literals(node.initializer, report);
		else if (ts.isCallExpression(node) && READ_CALLS.has(node.expression.getText()) && node.arguments[0]) literals(node.arguments[0], report);
	});
	return found;
}

/** Visits the string literals that an expression can evaluate to: not those it compares with or passes on. */
function literals(node: ts.Node, report: (node: ts.Node, text: string) => void): void {
	if (ts.isStringLiteralLike(node)) report(node, node.text);
	else if (ts.isTemplateExpression(node)) report(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" "));
	else if (ts.isConditionalExpression(node)) for (const branch of [node.whenTrue, node.whenFalse]) literals(branch, report);
	else if (ts.isBinaryExpression(node)) {
		const { kind } = node.operatorToken;
		const values = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken].includes(kind);
		if (values) literals(node.left, report);
		if (values || kind === ts.SyntaxKind.AmpersandAmpersandToken) literals(node.right, report);
	} else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || (ts.isJsxExpression(node) && node.expression)) {
		if (node.expression) literals(node.expression, report);
	}
}
