import { generateSync } from "otplib";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiClient, type Member, member, operations } from "../fixtures/api-client";
import { browserSession } from "../fixtures/browser-session";
import { type RunningServer, startServer } from "../fixtures/server";

let server: RunningServer;
let ana: Member;
let bia: Member;
const call: ReturnType<typeof apiClient> = (name, given) => apiClient(server.url)(name, given);

beforeAll(async () => {
	server = await startServer();
	[ana, bia] = [await member(server.url, "ana"), await member(server.url, "bia")];
});
afterAll(async () => {
	await server?.stop();
	server?.clear();
});

const addFactor = async ({ access: token, password }: Member) => {
	const { secret } = (await call("startTotp", { token, body: { password } })).body as { secret: string };
	expect((await call("confirmTotp", { token, body: { code: generateSync({ secret }) } })).status).toBe(200);
};

test("where everybody needs a second factor, no door but that to add one opens without it", async () => {
	await addFactor(ana);
	expect((await call("changeSiteSettings", { token: ana.access, body: { requireSecondFactor: true } })).status).toBe(200);
	const open = operations.filter(([, operation]) => operation.open || operation.beforeFactor).map(([name]) => name);
	expect(open).toEqual(expect.arrayContaining(["login", "logout", "startTotp", "confirmTotp"]));
	for (const [name] of operations.filter(([name]) => !open.includes(name))) {
		expect(await call(name, { token: bia.access }), name).toMatchObject({ status: 403, body: { code: "second_factor_setup_required" } });
	}
	const cookie = await browserSession(server.url, bia);
	for (const address of ["/inbox", "/settings/tokens", "/settings/activity/download", "/people"]) {
		const page = await fetch(server.url + address, { headers: { cookie }, redirect: "manual" });
		expect([page.status, page.headers.get("location")], address).toEqual([307, "/second-factor"]);
	}
	expect((await fetch(`${server.url}/second-factor`, { headers: { cookie } })).status).toBe(200);
	const socket = io(server.url, { auth: { token: bia.access }, transports: ["websocket"], reconnection: false });
	const refused = await new Promise<Error>((resolve) => socket.once("connect_error", resolve));
	expect(refused.message).toBe("second_factor_setup_required");
	await addFactor(bia);
	expect((await call("listMessages", { token: bia.access })).status).toBe(200);
	expect((await fetch(`${server.url}/inbox`, { headers: { cookie }, redirect: "manual" })).status).toBe(200);
	expect((await fetch(`${server.url}/second-factor`, { headers: { cookie }, redirect: "manual" })).headers.get("location")).toBe("/inbox");
});
