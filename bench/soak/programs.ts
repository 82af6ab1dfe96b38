import { io, type Socket } from "socket.io-client";
import type { Change } from "#lib/contracts/changes/change";
import type { MessageView, Page } from "#lib/contracts/views";
import { DEMO_PASSWORD } from "../../prisma/seed/team/demo-people";
import { pick, type Routine, repeat } from "./routine";

const ANSWER_MS = 60_000;
const TEXT =
	"Hello,\n\nthe second proofs are back from the printer. Could you look at the plates before Friday? See https://example.org/plates.\n\nThank you\n\n";

interface Program {
	handle: string;
	access: string;
	refresh: string;
	/** The last change it applied. */
	seq: number;
	socket?: Socket;
}

/** One program for each account, by REST and Socket.IO: signs in, follows, sends, confirms, reads, moves, reconnects and refreshes its tokens. */
export async function startPrograms(url: string, handles: readonly string[], pace: number, signal: AbortSignal): Promise<Routine[]> {
	const programs: Program[] = [];
	for (const handle of handles) programs.push({ handle, seq: 0, ...(await signIn(url, handle)) });
	for (const program of programs) await follow(url, program);
	signal.addEventListener("abort", () => {
		for (const { socket } of programs) socket?.close();
	});
	const every = (name: string, seconds: number, action: (program: Program, turn: number) => Promise<void>) =>
		repeat(name, (seconds * 1000) / pace, signal, (turn) => action(pick(programs), turn));
	return [
		every("letters by socket", 3, async (program, turn) => {
			const text = TEXT.repeat(1 + (turn % 30));
			const answer = await program.socket?.timeout(ANSWER_MS).emitWithAck("send", { to: [pick(handles)], subject: `Soaked ${turn}`, text });
			if (!answer?.ok) throw new Error(`send: ${answer?.error.code}`);
		}),
		every("lines lost and found", 20, async (program) => {
			program.socket?.close();
			await follow(url, program);
		}),
		every("mailboxes by REST", 4, async (program) => {
			const page = await call<Page<MessageView>>(url, program, "GET", `/messages?mailbox=${pick(["inbox", "sent", "all"])}&limit=50`);
			if (page.nextCursor) await call(url, program, "GET", `/messages?mailbox=inbox&limit=50&cursor=${encodeURIComponent(page.nextCursor)}`);
		}),
		every("letters by REST", 3, async (program, turn) => {
			const { items } = await call<Page<MessageView>>(url, program, "GET", "/messages?mailbox=inbox&limit=20");
			if (items.length === 0) return;
			const { id, threadId } = pick(items);
			await call(url, program, "GET", `/messages/${id}`);
			await call(url, program, "GET", `/threads/${threadId}`);
			await call(
				url,
				program,
				"PATCH",
				`/messages/${id}`,
				pick([{ read: true }, { starred: turn % 2 === 0 }, { mailbox: pick(["archive", "trash", "spam"]) }]),
			);
		}),
		every("tokens renewed", 60, async (program) => {
			Object.assign(program, await call<Pick<Program, "access" | "refresh">>(url, program, "POST", "/auth/refresh", { refresh: program.refresh }));
		}),
		every("changes by REST", 10, async (program) => void (await call(url, program, "GET", `/changes?since=${Math.max(0, program.seq - 100)}`))),
		every("strangers", 15, async (program, turn) => {
			await fetch(`${url}/api/v1/messages/not-${turn}`, { headers: { authorization: `Bearer ${program.access}` } }).then(drain);
			await fetch(`${url}/api/v1/auth/check-username?username=nobody${turn}`).then(drain);
			await fetch(`${url}/api/v1/auth/login`, {
				method: "POST",
				headers: JSON_TYPE,
				body: JSON.stringify({ username: `nobody${turn}`, password: "wrong words here" }),
			}).then(drain);
		}),
	];
}

const JSON_TYPE = { "content-type": "application/json" };

async function signIn(url: string, handle: string): Promise<Pick<Program, "access" | "refresh">> {
	const answer = await fetch(`${url}/api/v1/auth/login`, {
		method: "POST",
		headers: JSON_TYPE,
		body: JSON.stringify({ username: handle, password: DEMO_PASSWORD }),
	});
	if (!answer.ok) throw new Error(`${handle} could not sign in: ${answer.status}`);
	return (await answer.json()) as Program;
}

/** Follows from the last number it applied, and confirms what arrives. */
async function follow(url: string, program: Program): Promise<void> {
	const socket = io(url, { transports: ["websocket"], reconnection: false, forceNew: true, timeout: ANSWER_MS, auth: { token: program.access } });
	program.socket = socket;
	socket.on("change", (change: Change) => {
		program.seq = change.seq;
		if (change.type === "message" && change.op === "created" && change.data?.deliveries === undefined) socket.emit("received", { ids: [change.id] }, () => {});
	});
	socket.on("resync", ({ seq }) => {
		program.seq = seq;
	});
	await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("connect_error", reject));
	await socket.timeout(ANSWER_MS).emitWithAck("follow", { since: program.seq });
}

async function call<T>(url: string, { access }: Program, method: string, path: string, body?: unknown): Promise<T> {
	const answer = await fetch(`${url}/api/v1${path}`, {
		method,
		headers: { authorization: `Bearer ${access}`, ...(body === undefined ? {} : JSON_TYPE) },
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${method} ${path.split("?")[0]?.replace(/[0-9a-f-]{30,}/, ":id")} answered ${answer.status}`);
	return (text ? JSON.parse(text) : undefined) as T;
}

async function drain(answer: Response): Promise<void> {
	await answer.arrayBuffer();
}
