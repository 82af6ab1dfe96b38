const FIELDS = ["to", "subject", "text"] as const;
type Field = (typeof FIELDS)[number];
type Control = HTMLInputElement | HTMLTextAreaElement;

/** What stands in the early form, and where the writer was in it. */
export type Entered = Record<Field, string> & { at: { field: Field; from: number; to: number } | null };

export function readEntered(form: ParentNode | null): Entered {
	const control = (field: Field) => form?.querySelector<Control>(`[name=${field}]`);
	const field = FIELDS.find((name) => control(name)?.matches(":focus"));
	const focused = field && control(field);
	return {
		to: control("to")?.value ?? "",
		subject: control("subject")?.value ?? "",
		text: control("text")?.value ?? "",
		at: field && focused ? { field, from: focused.selectionStart ?? 0, to: focused.selectionEnd ?? 0 } : null,
	};
}

/** Goes on in the composer where the early form was left. An address may be half typed, so it goes over as it would be typed. */
export function enterInto(composer: Element | null, { to, at }: Entered): void {
	if (!composer) return;
	// It takes the early form's place, so it does not rise into it.
	composer.classList.remove("is-rising");
	const inputs = composer.querySelectorAll("input:not([type=hidden])");
	const controls: Record<Field, Element | null | undefined> = { to: inputs[0], subject: inputs[inputs.length - 1], text: composer.querySelector("textarea") };
	if (at?.field === "to" && to !== "") type(controls.to, to);
	const focused = at && controls[at.field];
	if (!at || !isControl(focused)) return;
	focused.focus({ preventScroll: true });
	focused.setSelectionRange(at.from, at.to);
}

/** Enters text past React's own notion of the value, as a keyboard would. */
function type(control: unknown, text: string): void {
	if (!(control instanceof HTMLInputElement)) return;
	Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(control, text);
	control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}

function isControl(element: Element | null | undefined): element is Control {
	return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
