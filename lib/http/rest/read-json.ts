import { PomboError } from "#lib/core/errors";
import { LIMITS } from "#lib/core/limits";

/** The request's JSON body, up to `requestBodyMaxBytes`; an empty body gives an empty object. Throws where it is too large or not JSON. */
export async function readJson(request: Request): Promise<unknown> {
	const bytes = await readBody(request);
	if (bytes.length === 0) return {};
	const coding = request.headers.get("content-encoding")?.trim().toLowerCase();
	if (coding && coding !== "identity") throw new PomboError("unsupported_media_type", "Send the body without a content coding");
	const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
	if (type !== "application/json") throw new PomboError("unsupported_media_type");
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw new PomboError("invalid_json");
	}
}

async function readBody(request: Request): Promise<Uint8Array> {
	if (Number(request.headers.get("content-length") ?? 0) > LIMITS.requestBodyMaxBytes) throw new PomboError("body_too_large");
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
		size += chunk.length;
		if (size > LIMITS.requestBodyMaxBytes) throw new PomboError("body_too_large");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
