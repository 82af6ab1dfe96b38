const FIELDS = ["to", "subject", "text"] as const;
type Field = (typeof FIELDS)[number];
type Control = HTMLInputElement | HTMLTextAreaElement;

/** The values of the early form, and its focused field with the selection. */
export type EarlyInput = Record<Field, string> & { focus: { field: Field; from: number; to: number } | null };

export function readEarlyInput(form: ParentNode | null): EarlyInput {
	const control = (field: Field) => form?.querySelector<Control>(`[name=${field}]`);
	const field = FIELDS.find((name) => control(name)?.matches(":focus"));
	const focused = field && control(field);
	return {
		to: control("to")?.value ?? "",
		subject: control("subject")?.value ?? "",
		text: control("text")?.value ?? "",
		focus: field && focused ? { field, from: focused.selectionStart ?? 0, to: focused.selectionEnd ?? 0 } : null,
	};
}

/** Restores focus and selection in the composer. A partial address is entered as typed text. */
export function restoreEarlyInput(composer: Element | null, { to, focus }: EarlyInput): void {
	if (!composer) return;
	// It replaces the early form, so its opening animation is suppressed.
	composer.classList.remove("is-rising");
	const inputs = composer.querySelectorAll("input:not([type=hidden])");
	const controls: Record<Field, Element | null | undefined> = { to: inputs[0], subject: inputs[inputs.length - 1], text: composer.querySelector("textarea") };
	if (focus?.field === "to" && to !== "") enterText(controls.to, to);
	const focused = focus && controls[focus.field];
	if (!focus || !isControl(focused)) return;
	focused.focus({ preventScroll: true });
	focused.setSelectionRange(focus.from, focus.to);
}

/** Sets the value through the native setter and dispatches `input`, so that React handles it like typing. */
function enterText(control: unknown, text: string): void {
	if (!(control instanceof HTMLInputElement)) return;
	Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(control, text);
	control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}

function isControl(element: Element | null | undefined): element is Control {
	return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
