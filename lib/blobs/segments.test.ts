import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openSegments, sealSegments } from "./segments";

const SEGMENT = 64 * 1024;
const key = randomBytes(32);

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of source) chunks.push(chunk);
	return Buffer.concat(chunks);
}
function* inChunks(bytes: Buffer, size: number) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const sealed = (bytes: Buffer) => all(sealSegments(inChunks(bytes, 10_000), key, "one"));
const opened = (bytes: Buffer, id = "one", withKey = key) => all(openSegments(inChunks(bytes, 7_777), withKey, id));

test.each([0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 200_001])("a file of %i bytes opens as it was", async (size) => {
	const bytes = randomBytes(size);
	expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true);
});

test("a file that was changed, cut off, reordered or lengthened does not open", async () => {
	const file = await sealed(randomBytes(3 * SEGMENT));
	const [header, segment] = [28, SEGMENT + 16];
	const part = (from: number, to?: number) => file.subarray(header + from * segment, to === undefined ? undefined : header + to * segment);
	const start = file.subarray(0, header);
	const flipped = Buffer.from(file);
	flipped[100] = (flipped[100] ?? 0) ^ 1;
	const broken = [
		flipped,
		file.subarray(0, -1),
		Buffer.concat([start, part(0, 2)]),
		Buffer.concat([start, part(1, 2), part(0, 1), part(2)]),
		Buffer.concat([start, part(0, 1), part(0)]),
		Buffer.concat([file, Buffer.alloc(1)]),
		file.subarray(0, 20),
		Buffer.alloc(0),
	];
	for (const bytes of broken) await expect(opened(bytes)).rejects.toThrow();
	await expect(opened(file, "two")).rejects.toThrow();
	await expect(opened(file, "one", randomBytes(32))).rejects.toThrow();
});

test("the same bytes never look the same twice", async () => {
	const bytes = Buffer.alloc(1000);
	expect((await sealed(bytes)).equals(await sealed(bytes))).toBe(false);
});
