import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { freePort } from "../../tests/fixtures/free-port";
import { killOnExit, stopChild } from "../children";
import { dovecotConf, FPM_OPTIONS, fpmConf, mailOwner, nginxConf, type PeerPlace, roundcubeConf } from "./configs";
import { fillMaildir } from "./fill-maildir";
import { findPackages, PROGRAMS, ROUNDCUBE } from "./packages";

const FOLDER = path.resolve(".cache/peer");
const START_WITHIN_MS = 15_000;

export interface Peer {
	url: string;
	user: string;
	password: string;
	close: () => Promise<void>;
}

/** Roundcube on Debian's Dovecot, nginx and PHP, with as many letters, on ports of its own; the machine's own services are not touched. */
export async function openRoundcube(letters: number): Promise<Peer> {
	const { fpm } = findPackages();
	rmSync(FOLDER, { recursive: true, force: true });
	const place: PeerPlace = {
		folder: FOLDER,
		imapPort: await freePort(),
		fpmPort: await freePort(),
		httpPort: await freePort(),
		user: "ana",
		password: "of-this-measurement-only",
	};
	writeFolder(place, letters);
	const children: ChildProcess[] = [];
	const start = async (command: string, args: string[], port: number) => {
		const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] });
		// By SIGTERM: each has workers of its own to stop.
		killOnExit(child, "SIGTERM");
		children.push(child);
		await untilListening(child, command, port);
	};
	const close = async () => {
		for (const child of children.reverse()) await stopChild(child);
		rmSync(FOLDER, { recursive: true, force: true });
	};
	try {
		await start(PROGRAMS.dovecot, ["-F", "-c", path.join(FOLDER, "dovecot.conf")], place.imapPort);
		const root = process.getuid?.() === 0 ? ["-R"] : [];
		await start(fpm, [...root, "-F", "-y", path.join(FOLDER, "fpm.conf"), ...FPM_OPTIONS.flatMap((option) => ["-d", option])], place.fpmPort);
		await start(PROGRAMS.nginx, ["-p", FOLDER, "-c", path.join(FOLDER, "nginx.conf"), "-e", path.join(FOLDER, "nginx.log")], place.httpPort);
	} catch (error) {
		await close();
		throw error;
	}
	return { url: `http://localhost:${place.httpPort}`, user: place.user, password: place.password, close };
}

function writeFolder(place: PeerPlace, letters: number): void {
	for (const part of ["temp", "home", "mail", "roundcube", "dovecot-state"]) mkdirSync(path.join(FOLDER, part), { recursive: true });
	fillMaildir(path.join(FOLDER, "mail"), letters, place.user);
	for (const [file, text] of Object.entries({
		"dovecot.conf": dovecotConf(place),
		"fpm.conf": fpmConf(place),
		"nginx.conf": nginxConf(place),
		"roundcube/config.inc.php": roundcubeConf(place),
	}))
		writeFileSync(path.join(FOLDER, file), text);
	for (const file of ["defaults.inc.php", "mimetypes.php"]) copyFileSync(path.join(ROUNDCUBE.defaults, file), path.join(FOLDER, "roundcube", file));
	const database = new Database(path.join(FOLDER, "roundcube.db"));
	database.exec(readFileSync(path.join(ROUNDCUBE.sources, "SQL/sqlite.initial.sql"), "utf8"));
	database.close();
	const { uid, gid } = mailOwner();
	if (process.getuid?.() !== 0) return;
	for (const part of ["home", "mail"]) chownAll(path.join(FOLDER, part), uid, gid);
	chmodSync(FOLDER, 0o755);
}

function chownAll(place: string, uid: number, gid: number): void {
	chownSync(place, uid, gid);
	for (const entry of readdirSync(place, { withFileTypes: true, recursive: true })) chownSync(path.join(entry.parentPath, entry.name), uid, gid);
}

async function untilListening(child: ChildProcess, command: string, port: number): Promise<void> {
	for (const end = Date.now() + START_WITHIN_MS; Date.now() < end; await pause(50)) {
		if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}: see its log in ${FOLDER}`);
		if (await answers(port)) return;
	}
	throw new Error(`${command} did not listen on ${port}`);
}

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1", () => {
			socket.destroy();
			resolve(true);
		}).once("error", () => resolve(false));
	});
}
