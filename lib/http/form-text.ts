/** A field of a posted form as text; empty where it is missing or is a file, or where a program called the action with something else than a form. */
export function formText(form: FormData, name: string): string {
	const value = form instanceof FormData ? form.get(name) : null;
	return typeof value === "string" ? value : "";
}
