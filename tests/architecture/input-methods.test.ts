import ts from "typescript";
import { expect, test } from "vitest";
import { place, type Tree, treeOf, trees, visit } from "./syntax-trees";

const KEY_EVENT = /^key(down|up|press)$/;
const KEY_PROP = /^onKey(Down|Up|Press)(Capture)?$/;
/** Matches every file that handles keys; the others need not be parsed. */
const MENTIONS_KEYS = /key(down|up|press)|\.Input\b/i;
/** The two ways of ignoring a key during conversion. */
const CHECKS_COMPOSING = /\b(isComposing|leaveToInputMethod)\(/;
/** Text fields of the component library, which handle keys themselves. */
const LIBRARY_FIELDS = /^(Combobox|Autocomplete|NumberField|OtpField)\.Input$/;

test("every key handler ignores keys while an input method converts text", () => {
	const files = trees(/^(app|components)\/.*\.tsx?$/).filter(({ root }) => MENTIONS_KEYS.test(root.text));
	expect(files.flatMap(handlers).length).toBeGreaterThan(8);
	expect(files.flatMap(unguarded)).toEqual([]);
});

test("a handler without that check is found in each way of attaching one", () => {
	const found = (source: string) => unguarded({ file: "x.tsx", root: treeOf("x.tsx", source) }).length > 0;
	expect(found("const x = <p onKeyDown={(event) => act(event)} />;")).toBe(true);
	expect(found("const onKeyDown = (event: KeyboardEvent) => act(event); const x = <p onKeyDown={onKeyDown} />;")).toBe(true);
	expect(found("function press(event) { act(event); } const x = <p onKeyUp={press} />;")).toBe(true);
	expect(found("const props = { onKeyDown: (event) => act(event) };")).toBe(true);
	expect(found("const onKeyDown: KeyDown = (event) => act(event);")).toBe(true);
	expect(found('window.addEventListener("keydown", (event) => act(event));')).toBe(true);
	expect(found('for (const type of ["keydown", "scroll"]) window.addEventListener(type, hide);')).toBe(true);
	expect(found("const x = <Combobox.Input id={id} />;")).toBe(true);
	expect(found("const x = <Combobox.Input onKeyDown={leaveToInputMethod} />;")).toBe(false);
	expect(found("const x = <p onKeyDown={(event) => isComposing(event) || act(event)} />;")).toBe(false);
	expect(found("const { onKeyDown } = useKeys(); const x = <p onKeyDown={onKeyDown} />;")).toBe(false);
});

/** Every expression that is, or could be, a key handler. */
function handlers({ root }: Tree): ts.Node[] {
	const found: ts.Node[] = [];
	visit(root, (node) => {
		if (ts.isJsxAttribute(node) && KEY_PROP.test(node.name.getText()) && node.initializer && ts.isJsxExpression(node.initializer)) {
			if (node.initializer.expression) found.push(node.initializer.expression);
		} else if (ts.isPropertyAssignment(node) && KEY_PROP.test(node.name.getText())) found.push(node.initializer);
		else if (ts.isVariableDeclaration(node) && KEY_PROP.test(node.name.getText()) && node.initializer) found.push(node.initializer);
		else if (ts.isCallExpression(node) && /\baddEventListener$/.test(node.expression.getText()) && isKeyEvent(node.arguments[0])) {
			if (node.arguments[1]) found.push(node.arguments[1]);
		} else if (ts.isArrayLiteralExpression(node) && node.elements.some(isKeyEvent)) found.push(node);
		else if (isLibraryField(node)) found.push(node);
	});
	return found;
}

function unguarded(tree: Tree): string[] {
	return handlers(tree)
		.filter((handler) => !isGuarded(handler, tree.root))
		.map((handler) => place(tree.file, handler));
}

/** Whether a handler checks for conversion. One that a hook returns is checked where the hook defines it. */
function isGuarded(handler: ts.Node, root: ts.SourceFile): boolean {
	if (isLibraryField(handler)) return handler.attributes.properties.some((each) => ts.isJsxAttribute(each) && each.name.getText() === "onKeyDown");
	if (!ts.isIdentifier(handler)) return CHECKS_COMPOSING.test(handler.getText());
	if (handler.text === "leaveToInputMethod") return true;
	let answer = false;
	visit(root, (node) => {
		if (ts.isFunctionDeclaration(node) && node.name?.text === handler.text) answer ||= CHECKS_COMPOSING.test(node.getText());
		else if (ts.isVariableDeclaration(node) && node.name.getText() === handler.text && node.initializer)
			answer ||= CHECKS_COMPOSING.test(node.initializer.getText());
		else if (ts.isBindingElement(node) && node.name.getText() === handler.text && KEY_PROP.test(node.name.getText())) answer = true;
	});
	return answer;
}

function isKeyEvent(node: ts.Node | undefined): boolean {
	return node !== undefined && ts.isStringLiteralLike(node) && KEY_EVENT.test(node.text);
}

function isLibraryField(node: ts.Node): node is ts.JsxOpeningLikeElement {
	return (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) && LIBRARY_FIELDS.test(node.tagName.getText());
}
