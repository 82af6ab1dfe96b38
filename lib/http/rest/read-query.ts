import { type FieldError, PomboError } from "#lib/core/errors";

/** The query parameters of a URL. Throws `invalid_input` for one that is repeated or not valid percent-encoded UTF-8. */
export function readQuery(url: string): Record<string, string> {
	const values = new Map<string, string>();
	const errors = new Map<string, FieldError>();
	for (const pair of new URL(url, "http://localhost").search.slice(1).split("&")) {
		if (pair === "") continue;
		const [name, value] = decodePair(pair);
		if (value === null) errors.set(name, { path: name, code: "malformed_encoding", message: "Encode this parameter as UTF-8, each byte as % and two digits" });
		else if (values.has(name)) errors.set(name, { path: name, code: "repeated", message: "Give this parameter once" });
		else values.set(name, value);
	}
	if (errors.size > 0) throw new PomboError("invalid_input", undefined, { errors: [...errors.values()] });
	return Object.fromEntries(values);
}

function decodePair(pair: string): [name: string, value: string | null] {
	const at = pair.indexOf("=");
	const [name, value] = (at === -1 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)]).map((part) => part.replaceAll("+", " "));
	try {
		return [decodeURIComponent(name ?? ""), decodeURIComponent(value ?? "")];
	} catch {
		return [new URLSearchParams(name).keys().next().value ?? "", null];
	}
}
