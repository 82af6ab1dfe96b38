import type { Comparison } from "./measure-socket";
import type { Results } from "./results";
import type { Spread } from "./statistics";
import { type Verdict, verdicts } from "./verdicts";

/** The run as a table in Markdown: each figure beside its floor, and the ratio with its spread over the rounds. */
export function table(results: Results): string {
	const goals = verdicts(results);
	const { socket, rest, throughput, signIns, audience, pages } = results;
	const rows = [
		latency("F1: socket send → durable → recipient's socket", socket.received, goals.socket),
		latency("F2: F1 + the confirmation → sender's socket", socket.confirmed),
		...(rest ? [latency("REST: POST /messages → 201", rest)] : []),
		["16 senders, letters a second (a commit each)", whole(throughput.each.p50), "", "", ""],
		[
			"16 senders, letters a second (grouped floor)",
			whole(throughput.grouped.p50),
			whole(throughput.product.p50),
			ratio(throughput.ratio),
			judged(goals.throughput),
		],
		...(signIns
			? [
					[
						"longest pause of the event loop: quiet, and 10 people signing in at once",
						ms(signIns.pause.quiet),
						ms(signIns.pause.meanwhile),
						"",
						judged(goals.signInPause),
					],
					latency("others' letters while wrong passwords are tried, against quiet", signIns.guessing, goals.guessing),
				]
			: []),
		...(audience
			? [
					latency("F5: one letter to a group of 1,000 → the last of 1,000 sockets", audience.group, goals.group),
					latency("one letter to 500 people by name → the last socket", audience.named, goals.named),
					latency("one letter to 100 people by name → the last socket", audience.namedFewer),
					["one letter to a group of 10,000, 100 online: all filed", "", ms(audience.expansion.filedMs), "", judged(goals.filed)],
					[
						"others' letters meanwhile, against quiet",
						ms(audience.expansion.quiet),
						ms(audience.expansion.meanwhile),
						`p95 ${(audience.expansion.meanwhile.p95 / audience.expansion.quiet.p95).toFixed(1)}`,
						judged(goals.others),
					],
				]
			: []),
		...(pages.sqlite
			? [
					latency("page of 50, newest: 1,000 against 100,000 (SQLite)", pages.sqlite.first, goals.page),
					latency("page of 50, anywhere: the same (SQLite)", pages.sqlite.deep),
					latency("page of 50 conversations, anywhere: the same (SQLite)", pages.sqlite.conversations, goals.conversations),
					latency("marking one letter against a conversation of 100 (SQLite)", pages.sqlite.marking, goals.marking),
				]
			: []),
		...(pages.postgresql
			? [
					latency("page of 50, newest: 1,000 against 100,000 (Postgres)", pages.postgresql.first),
					latency("page of 50, anywhere: the same (Postgres)", pages.postgresql.deep),
					latency("page of 50 conversations, anywhere: the same (Postgres)", pages.postgresql.conversations),
					latency("marking one letter against a conversation of 100 (Postgres)", pages.postgresql.marking),
				]
			: []),
	];
	const head = ["path", "floor p50 (p95 / p99)", "Pombo p50 (p95 / p99)", "ratio (min–max of rounds)", "goal"];
	const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
	const { cpu, cores, node, loadAverage } = results.machine;
	return [`${cores} × ${cpu}, Node ${node}, load ${loadAverage.map((load) => load.toFixed(1)).join(" ")}; measured: ${results.product}`, "", ...lines].join(
		"\n",
	);
}

function latency(name: string, { floor, measured, ratio: over }: Comparison, verdict?: Verdict): string[] {
	return [name, ms(floor), ms(measured), ratio(over), verdict ? judged(verdict) : ""];
}

function ms({ p50, p95, p99 }: Spread): string {
	return `${p50.toFixed(2)} ms (${p95.toFixed(2)} / ${p99.toFixed(2)})`;
}

function ratio({ median, min, max }: { median: number; min: number; max: number }): string {
	return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}

function whole(count: number): string {
	return Math.round(count).toLocaleString("en");
}

function judged({ goal, passed }: Verdict): string {
	return `${goal}: ${passed ? "pass" : "FAIL"}`;
}
