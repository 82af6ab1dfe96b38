import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { Server } from "socket.io";
import { reportReady } from "./children";
import type { FloorLetter } from "./floor-path";

/*
 * What the machine allows with bare parts and the same durability: one Socket.IO server, one SQLite table, one durable commit
 * for each letter and each confirmation, or one for each turn of the event loop.
 */
const [file, port] = process.argv.slice(2);
const db = new Database(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec("CREATE TABLE message (id TEXT PRIMARY KEY, recipient TEXT, subject TEXT, text TEXT, sent_at INTEGER, confirmed_at INTEGER)");
const insert = db.prepare("INSERT INTO message (id, recipient, subject, text, sent_at) VALUES (?, ?, ?, ?, ?)");
const confirm = db.prepare("UPDATE message SET confirmed_at = ? WHERE id = ?");
const store = (letter: FloorLetter) => insert.run(letter.id, letter.to, letter.subject, letter.text, Date.now());

const http = createServer(async (request, response) => {
	const letter = JSON.parse(await text(request)) as FloorLetter;
	store(letter);
	response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ message: letter }));
});
const io = new Server(http, { serveClient: false });

let waiting: { letter: FloorLetter; ack: () => void }[] = [];
const commitTurn = db.transaction((turn: typeof waiting) => {
	for (const { letter } of turn) store(letter);
});

io.on("connection", (socket) => {
	void socket.join([String(socket.handshake.auth.name), ...(socket.handshake.auth.rooms ?? [])]);
	// One stored row, and the same frame to everybody in the room.
	socket.on("send-to-all", (letter: FloorLetter, ack: () => void) => {
		store(letter);
		io.to(letter.to).emit("message", letter);
		ack();
	});
	socket.on("send", (letter: FloorLetter, ack: () => void) => {
		store(letter);
		io.to(letter.to).emit("message", letter);
		ack();
	});
	socket.on("received", ({ id, from }: FloorLetter, ack: () => void) => {
		confirm.run(Date.now(), id);
		io.to(from).emit("delivery", { id });
		ack();
	});
	socket.on("send-grouped", (letter: FloorLetter, ack: () => void) => {
		if (waiting.push({ letter, ack }) > 1) return;
		setImmediate(() => {
			const turn = waiting;
			waiting = [];
			commitTurn(turn);
			for (const sent of turn) {
				io.to(sent.letter.to).emit("message", sent.letter);
				sent.ack();
			}
		});
	});
});
http.listen(Number(port), "127.0.0.1", reportReady);
