import ts from "typescript";
import { expect, test } from "vitest";
import { place, type Tree, treeOf, trees, visit } from "./syntax-trees";

const KEY_EVENT = /^key(down|up|press)$/;
const KEY_PROP = /^onKey(Down|Up|Press)(Capture)?$/;
/** What a file says that handles keys: the others need not be walked. */
const MENTIONS_KEYS = /key(down|up|press)|\.Input\b/i;
/** The two ways of leaving a key to an input method. */
const ASKS = /\b(isComposing|leaveToInputMethod)\(/;
/** Text fields of the component library, which act on keys themselves. */
const LIBRARY_FIELDS = /^(Combobox|Autocomplete|NumberField|OtpField)\.Input$/;

test("no key means anything to a component while an input method converts text", () => {
	const files = trees(/^(app|components)\/.*\.tsx?$/).filter(({ root }) => MENTIONS_KEYS.test(root.text));
	expect(files.flatMap(handlers).length).toBeGreaterThan(8);
	expect(files.flatMap(heedless)).toEqual([]);
});

test("a handler that does not ask is found wherever it could stand", () => {
	const found = (source: string) => heedless({ file: "x.tsx", root: treeOf("x.tsx", source) }).length > 0;
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

/** Everything that handles a key, or could. */
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

function heedless(tree: Tree): string[] {
	return handlers(tree)
		.filter((handler) => !asks(handler, tree.root))
		.map((handler) => place(tree.file, handler));
}

/** Whether a handler asks before it acts. One that a hook hands out is judged where the hook makes it. */
function asks(handler: ts.Node, root: ts.SourceFile): boolean {
	if (isLibraryField(handler)) return handler.attributes.properties.some((each) => ts.isJsxAttribute(each) && each.name.getText() === "onKeyDown");
	if (!ts.isIdentifier(handler)) return ASKS.test(handler.getText());
	if (handler.text === "leaveToInputMethod") return true;
	let answer = false;
	visit(root, (node) => {
		if (ts.isFunctionDeclaration(node) && node.name?.text === handler.text) answer ||= ASKS.test(node.getText());
		else if (ts.isVariableDeclaration(node) && node.name.getText() === handler.text && node.initializer) answer ||= ASKS.test(node.initializer.getText());
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
