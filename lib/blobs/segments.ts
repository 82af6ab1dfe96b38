import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/*
 * Layout of a sealed file: magic (4 bytes) · salt (16) · nonce prefix (7) · log2 of the segment size (1), then the segments, each with its tag
 * (16). The nonce of a segment is the prefix, its number (4) and whether it is the last (1): none can be moved, left out or cut off (the STREAM
 * construction). The header is additional data of the first.
 */
const MAGIC = Buffer.from("PMB1");
const SALT_BYTES = 16;
const PREFIX_BYTES = 7;
const HEADER_BYTES = MAGIC.length + SALT_BYTES + PREFIX_BYTES + 1;
const SEGMENT_LOG2 = 16;
const SEGMENT_BYTES = 2 ** SEGMENT_LOG2;
const TAG_BYTES = 16;

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Seals a stream in segments of 64 KiB, in constant memory. The id binds it to its place: under another one it does not open. */
export async function* sealSegments(source: Bytes, key: Uint8Array, id: string): AsyncGenerator<Buffer> {
	const [salt, prefix] = [randomBytes(SALT_BYTES), randomBytes(PREFIX_BYTES)];
	const header = Buffer.concat([MAGIC, salt, prefix, Buffer.from([SEGMENT_LOG2])]);
	const fileKey = keyOf(key, salt, id);
	yield header;
	let counter = 0;
	for await (const { bytes, isLast } of inSegments(source, SEGMENT_BYTES)) {
		const cipher = createCipheriv("aes-256-gcm", fileKey, nonceOf(prefix, counter, isLast));
		if (counter === 0) cipher.setAAD(header);
		yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
		counter += 1;
	}
}

/** Opens what `sealSegments` sealed under the same id. Throws where it was changed, cut off, or is another file. */
export async function* openSegments(source: Bytes, key: Uint8Array, id: string): AsyncGenerator<Buffer> {
	const reader = new Reader(source);
	const header = await reader.take(HEADER_BYTES);
	if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error("not a sealed file");
	const salt = header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
	const prefix = header.subarray(MAGIC.length + SALT_BYTES, HEADER_BYTES - 1);
	const fileKey = keyOf(key, salt, id);
	let counter = 0;
	for await (const { bytes, isLast } of inSegments(reader.rest(), 2 ** (header.at(-1) ?? 0) + TAG_BYTES)) {
		if (bytes.length < TAG_BYTES) throw new Error("a sealed file is cut off");
		const decipher = createDecipheriv("aes-256-gcm", fileKey, nonceOf(prefix, counter, isLast), { authTagLength: TAG_BYTES });
		if (counter === 0) decipher.setAAD(header);
		decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
		yield Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES)), decipher.final()]);
		counter += 1;
	}
}

/** HKDF (RFC 5869): a key for this file alone. */
function keyOf(key: Uint8Array, salt: Uint8Array, id: string): Buffer {
	return Buffer.from(hkdfSync("sha256", key, salt, `pombo|blob|${id}`, 32));
}

function nonceOf(prefix: Uint8Array, counter: number, isLast: boolean): Buffer {
	const nonce = Buffer.alloc(PREFIX_BYTES + 5);
	nonce.set(prefix);
	nonce.writeUInt32BE(counter, PREFIX_BYTES);
	nonce.writeUInt8(isLast ? 1 : 0, PREFIX_BYTES + 4);
	return nonce;
}

/** Pieces of one size; the last may be shorter, and is empty only for an empty source. */
async function* inSegments(source: Bytes, size: number): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
	const reader = new Reader(source);
	let bytes = await reader.take(size);
	for (;;) {
		const next = bytes.length < size ? Buffer.alloc(0) : await reader.take(size);
		yield { bytes, isLast: next.length === 0 };
		if (next.length === 0) return;
		bytes = next;
	}
}

/** Reads a number of bytes from chunks of any size. */
class Reader {
	readonly #chunks: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
	#held: Buffer[] = [];
	#length = 0;

	constructor(source: Bytes) {
		this.#chunks = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
	}

	/** So many bytes, or fewer at the end. */
	async take(bytes: number): Promise<Buffer> {
		while (this.#length < bytes) {
			const { value, done } = await this.#chunks.next();
			if (done) break;
			this.#held.push(Buffer.from(value));
			this.#length += value.length;
		}
		const all = Buffer.concat(this.#held);
		const taken = all.subarray(0, bytes);
		this.#held = [all.subarray(taken.length)];
		this.#length = all.length - taken.length;
		return taken;
	}

	/** What has not been taken. */
	async *rest(): AsyncGenerator<Buffer> {
		for (const held of this.#held) if (held.length > 0) yield held;
		for (;;) {
			const { value, done } = await this.#chunks.next();
			if (done) return;
			yield Buffer.from(value);
		}
	}
}
