import ts from "typescript";
import { expect, test } from "vitest";
import { place, treeOf, trees, visit } from "./syntax-trees";

/** Attributes whose value people read or hear. */
const READ_ATTRIBUTES = new Set(
	"aria-label aria-description aria-roledescription aria-valuetext aria-placeholder title placeholder alt label words hint heading closeLabel description text".split(
		" ",
	),
);
/** Functions whose first argument people read. */
const READ_CALLS = new Set(["showToast", "showErrorToast", "showActionToast"]);

/** What is the same in every language: the product's name, keys as they are printed, units. A single letter is a key too. */
const SAME_EVERYWHERE = new Set(["Pombo", "Esc", "Ctrl", "Shift", "Enter", "ms"]);
/** And the command that starts it, and the people of the landing page's example. */
const SAME_PHRASES = /npm start|Ana Souza|@ana\b/g;
/** Where words may stand in the source: before the catalogue is there, and pages that people never see. */
const EXEMPT = [/^app\/global-error\.tsx$/, /^app\/dev\//, /^components\/gallery\//];

test("no page and no component holds words of its own: they stand in both catalogues", () => {
	const files = trees(/^(app|components)\/.*\.tsx$/).filter(({ file }) => !EXEMPT.some((exempt) => exempt.test(file)));
	expect(files.length).toBeGreaterThan(50);
	expect(files.flatMap(({ file, root }) => wordsIn(file, root))).toEqual([]);
});

test("words are found wherever a component could hold them", () => {
	const held = (jsx: string) => wordsIn("x.tsx", treeOf("x.tsx", `const x = ${jsx};`)).length;
	expect(held("<p>Hello</p>")).toBe(1);
	expect(held('<p>{"Hello"}</p>')).toBe(1);
	expect(held('<p>{on ? "Yes" : t("no")}</p>')).toBe(1);
	expect(held(`<p>{on && \`Hello \${name}\`}</p>`)).toBe(1);
	expect(held('<a aria-label="Close" />')).toBe(1);
	expect(held('<a title={on ? "Open" : undefined} />')).toBe(1);
	expect(held('() => showToast("Saved")')).toBe(1);
	expect(held('<p className="flex">{t("no")} · {beat} ms <Kbd>Esc</Kbd></p>')).toBe(0);
});

function wordsIn(file: string, root: ts.SourceFile): string[] {
	const found: string[] = [];
	const judge = (node: ts.Node, text: string) => {
		const words =
			text
				.replaceAll(SAME_PHRASES, "")
				.match(/[\p{L}\p{M}]+/gu)
				?.filter((word) => word.length > 1 && !SAME_EVERYWHERE.has(word)) ?? [];
		if (words.length > 0) found.push(`${place(file, node)}: ${text.trim()}`);
	};
	visit(root, (node) => {
		if (ts.isJsxText(node)) judge(node, node.text.replaceAll(/&\w+;/g, ""));
		else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) literals(node.expression, judge);
		else if (ts.isJsxAttribute(node) && node.initializer && READ_ATTRIBUTES.has(node.name.getText())) literals(node.initializer, judge);
		else if (ts.isCallExpression(node) && READ_CALLS.has(node.expression.getText()) && node.arguments[0]) literals(node.arguments[0], judge);
	});
	return found;
}

/** The texts an expression could come to: not what it only compares with, calls or hands on. */
function literals(node: ts.Node, judge: (node: ts.Node, text: string) => void): void {
	if (ts.isStringLiteralLike(node)) judge(node, node.text);
	else if (ts.isTemplateExpression(node)) judge(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" "));
	else if (ts.isConditionalExpression(node)) for (const branch of [node.whenTrue, node.whenFalse]) literals(branch, judge);
	else if (ts.isBinaryExpression(node)) {
		const { kind } = node.operatorToken;
		const values = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken].includes(kind);
		if (values) literals(node.left, judge);
		if (values || kind === ts.SyntaxKind.AmpersandAmpersandToken) literals(node.right, judge);
	} else if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || (ts.isJsxExpression(node) && node.expression)) {
		if (node.expression) literals(node.expression, judge);
	}
}
