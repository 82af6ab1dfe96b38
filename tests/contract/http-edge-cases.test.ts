import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiClient, type Member, member, operations } from "../fixtures/api-client";
import { type RunningServer, startServer } from "../fixtures/server";

let server: RunningServer;
let ana: Member;

beforeAll(async () => {
	server = await startServer();
	[ana] = [await member(server.url, "ana"), await member(server.url, "bia")];
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

interface RawAnswer {
	status: number;
	headers: Headers;
	body: string;
}

/** Sends a raw request, which no HTTP client corrects; resolves when the server closes the connection. */
function write(text: string): Promise<RawAnswer> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(server.url).port), "localhost");
		let answer = "";
		socket.setEncoding("latin1").on("data", (chunk) => {
			answer += chunk;
		});
		socket.on("error", reject).on("close", () => {
			const [head = "", ...body] = answer.split("\r\n\r\n");
			const [line = "", ...fields] = head.split("\r\n");
			const headers = new Headers(fields.map((field): [string, string] => [field.slice(0, field.indexOf(":")), field.slice(field.indexOf(":") + 1).trim()]));
			const sent = body.join("\r\n\r\n");
			resolve({ status: Number(line.split(" ")[1]), headers, body: headers.get("transfer-encoding") === "chunked" ? unchunked(sent) : sent });
		});
		socket.write(text, "latin1");
	});
}

function unchunked(body: string): string {
	const end = body.indexOf("\r\n");
	const size = Number.parseInt(body.slice(0, end), 16);
	return size > 0 ? body.slice(end + 2, end + 2 + size) + unchunked(body.slice(end + 4 + size)) : "";
}

const request = (method: string, address: string, more = "") =>
	write(`${method} ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer ${ana.access}\r\n${more}\r\n`);

function expectProblem({ status, headers, body }: RawAnswer, expected: number, code: string) {
	expect(status).toBe(expected);
	expect(headers.get("content-type")).toBe("application/problem+json");
	const problem = JSON.parse(Buffer.from(body, "latin1").toString("utf8")) as { errors?: { path: string; code: string }[] };
	expect(problem).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String), requestId: expect.any(String) });
	return problem.errors;
}

/** The methods of each address, from the operations. */
const paths = [...new Set(operations.map(([, { path }]) => path))].map((path) => {
	const methods = operations.filter(([, operation]) => operation.path === path).map(([, { method }]) => method.toUpperCase());
	return [path, [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort()] as const;
});
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "SEARCH"];

test.each(paths)("%s says which methods it takes, and refuses the others with a problem", async (path, allowed) => {
	const address = `/api/v1${path.replace(/\{\w+\}/g, "some-id")}`;
	const listed = (answer: RawAnswer) => answer.headers.get("allow")?.split(", ").sort();
	const options = await request("OPTIONS", address);
	expect([options.status, listed(options), options.body]).toEqual([204, allowed, ""]);
	for (const method of METHODS.filter((known) => !allowed.includes(known))) {
		const answer = await request(method, address);
		expectProblem(answer, 405, "method_not_allowed");
		expect(listed(answer)).toEqual(allowed);
	}
});

test.each(["/api/health", "/api/ready", "/api/v1/openapi.json", "/api/auth/csrf"])("%s allows only GET and HEAD", async (address) => {
	const answer = await request("DELETE", address);
	expectProblem(answer, 405, "method_not_allowed");
	expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
	expect((await request("HEAD", address)).status).toBe(200);
});

test.each(["/", "/sign-in", "/inbox", "/offline"])("the page %s refuses methods that pages do not support", async (address) => {
	for (const method of ["PUT", "PATCH", "DELETE", "TRACE"]) {
		const answer = await request(method, address);
		expectProblem(answer, 405, "method_not_allowed");
		expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
	}
	expect((await request("OPTIONS", address)).status).toBe(204);
});

test.each([
	"/api",
	"/api/",
	"/api/nothing",
	"/api/v1",
	"/api/v2/messages",
	"/API/v1/messages",
	"/api/v1/nothing",
	"/api/v1/messages/a/b/c",
	"/api/v1/%zz",
	"/api/%76%31/%zz",
	"/api/v1/../health",
	"/api/v1/users/%2e%2e",
	"/api/auth/nothing",
	"/api/auth/error",
	"/api/auth/verify-request",
	"/api/auth/callback/github",
])("%s is not there, whatever the method", async (address) => {
	for (const method of ["GET", "POST", "PUT", "OPTIONS", "TRACE"]) expectProblem(await request(method, address), 404, "not_found");
	expect(await request("HEAD", address)).toMatchObject({ status: 404, body: "" });
});

test.each(["/api/v1/me/", "//api/v1/me", "/api/v1//me", "/api//v1/me//"])("%s is served as /api/v1/me without a redirect", async (address) => {
	expect(await request("GET", address)).toMatchObject({ status: 200 });
	const body = JSON.stringify({ about: address });
	const patched = await request("PATCH", address, `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
	expect(patched.status).toBe(200);
});

test.each([
	["/messages?limit=1&limit=2", "limit repeated"],
	["/messages?limit=1&limit=1", "limit repeated"],
	["/messages?mailbox=inbox&%6dailbox=sent", "mailbox repeated"],
	["/users?query=%ff", "query malformed_encoding"],
	["/users?query=%zz", "query malformed_encoding"],
	["/users?query=100%", "query malformed_encoding"],
	["/users?a%ff=1", "a\ufffd malformed_encoding"],
	["/messages?page=2", "page unknown_field"],
	["/me?fields=name", "fields unknown_field"],
	["/me?constructor=1", "constructor unknown_field"],
	["/messages/some-id?full=1", "full unknown_field"],
])("%s is a 422 that names the parameter", async (address, row) => {
	const errors = expectProblem(await request("GET", `/api/v1${address}`), 422, "invalid_input");
	expect(errors?.map(({ path, code }) => `${path} ${code}`)).toEqual([row]);
});

test("malformed HTTP, long headers and unsupported expectations get a problem document", async () => {
	expectProblem(await request("GET", `/api/v1/messages?cursor=${"a".repeat(20_000)}`), 431, "headers_too_large");
	expectProblem(await request("GET", "/api/v1/me", `Cookie: ${"a=b; ".repeat(5_000)}\r\n`), 431, "headers_too_large");
	expectProblem(await request("GET", "/api/v1/me", "Expect: miracles\r\n"), 417, "expectation_failed");
	expectProblem(await request("NONSENSE", "/api/v1/me"), 400, "bad_request");
	expectProblem(await write("hello\r\n\r\n"), 400, "bad_request");
	expectProblem(await write("POST /api/v1/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"), 400, "bad_request");
	expectProblem(await write("CONNECT localhost:443 HTTP/1.1\r\nHost: x\r\n\r\n"), 405, "method_not_allowed");
});

test("a client that offers to upgrade to HTTP/2 is answered over HTTP/1.1", async () => {
	const offer = "Connection: close, Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n";
	const get = await write(`GET /api/health HTTP/1.1\r\nHost: localhost\r\n${offer}\r\n`);
	expect(get).toMatchObject({ status: 200 });
	const body = '{"about":"by h2c"}';
	const patch = `PATCH /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${ana.access}\r\nContent-Type: application/json\r\n`;
	expect(await write(`${patch}Content-Length: ${body.length}\r\n${offer}\r\n${body}`)).toMatchObject({ status: 200 });
});

test("a body with a content coding is a 415", async () => {
	const more = "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}";
	expectProblem(await request("POST", "/api/v1/messages", more), 415, "unsupported_media_type");
});

test.each([
	["nested arrays", "[".repeat(200_000) + "]".repeat(200_000)],
	["nested objects", `${'{"to":'.repeat(100_000)}1${"}".repeat(100_000)}`],
	["nested arrays where an address stands", `{"to":[${"[".repeat(100_000)}${"]".repeat(100_000)}],"text":"x"}`],
	["a member that every object has", '{"to":["bia"],"text":"x","__proto__":{"admin":true}}'],
	["a member that every object inherits", '{"to":["bia"],"text":"x","constructor":1}'],
])("JSON with %s is a 422, never a 500", async (_, body) => {
	const answer = await fetch(`${server.url}/api/v1/messages`, {
		method: "POST",
		body,
		headers: { authorization: `Bearer ${ana.access}`, "content-type": "application/json" },
	});
	expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, "invalid_input"]);
});

test.each([
	["unescaped addresses", "<person1@blah>".repeat(3_500)],
	["open elements", "<div>".repeat(80_000)],
	["quotations", "<blockquote>x".repeat(30_000)],
	["tables", "<table><tr><td>".repeat(25_000)],
])("HTML of many %s is accepted", async (_, html) => {
	const answer = await apiClient(server.url)("sendMessage", { token: ana.access, body: { to: ["bia"], html: `<p>Hello</p>${html}` } });
	expect(answer).toMatchObject({ status: 201, body: { message: { text: expect.stringMatching(/^Hello/) } } });
});

test("the text of an HTML message is derived from its content", async () => {
	const html =
		'<h1>How to set <code>maxSize</code></h1><table><tr><th>Mon</th><th>9:00</th></tr></table><div style="display:none">preheader</div><img alt="Poster">';
	const { body } = await apiClient(server.url)("sendMessage", { token: ana.access, body: { to: ["bia"], html } });
	expect(body).toMatchObject({ message: { text: "How to set maxSize\n\nMon\t9:00\n\nPoster", html } });
});

test("a multipart body without a boundary is a 400 from every page, and is not logged as a server error", async () => {
	for (const more of [{}, { "next-action": "abc" }] as Record<string, string>[])
		for (const page of ["/sign-in", "/inbox", "/"]) {
			const answer = await fetch(server.url + page, { method: "POST", body: "x", headers: { "content-type": "multipart/form-data", ...more } });
			expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, "bad_request"]);
		}
});

test("afterwards the server still answers, and has logged no server error", async () => {
	expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
	expect(server.log()).not.toContain("request failed");
});
