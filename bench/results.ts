import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { RESULTS_FILE } from "./config";
import type { Audiences } from "./measure-audience";
import type { SignIns } from "./measure-sign-in";
import type { Comparison } from "./measure-socket";
import type { Throughput } from "./measure-throughput";
import type { Pages } from "./pages";

export interface Results {
	takenAt: string;
	machine: { cpu: string; cores: number; node: string; loadAverage: number[] };
	/** Whether the whole product was measured, or the socket gateway alone. */
	product: "whole" | "gateway only";
	socket: { received: Comparison; confirmed: Comparison };
	rest?: Comparison;
	throughput: Throughput;
	signIns?: SignIns;
	audience?: Audiences;
	pages: { sqlite?: Pages; postgresql?: Pages };
}

export function describeMachine(): Results["machine"] {
	const cpus = os.cpus();
	return { cpu: cpus[0]?.model ?? "unknown", cores: cpus.length, node: process.version, loadAverage: os.loadavg() };
}

export function writeResults(results: Results): void {
	mkdirSync(path.dirname(RESULTS_FILE), { recursive: true });
	writeFileSync(RESULTS_FILE, `${JSON.stringify(results, null, "\t")}\n`);
}
