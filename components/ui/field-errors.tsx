import type { ErrorView } from "#lib/contracts/result";

/** The words for each refused field, by its name; what concerns no field is under `form`. */
export function fieldErrors({ code, message, errors }: ErrorView, wordsFor: (code: string, message: string) => string): Partial<Record<string, string>> {
	if (!errors?.length) return { form: wordsFor(code, message) };
	return Object.fromEntries(errors.map((error) => [error.path.split(".").at(-1), wordsFor(error.code, error.message)]));
}
