import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createPostgresDatabase, dropPostgresDatabase } from "../../tests/fixtures/postgres";
import { openPostgresStore } from "./postgres-store";
import type { Store } from "./tx";

let databaseUrl: string;
let store: Store;

beforeAll(async () => {
	databaseUrl = await createPostgresDatabase(inject("postgresAdminUrl"));
	store = openPostgresStore(databaseUrl, (error) => {
		throw error;
	});
});

afterAll(async () => {
	await store.close();
	await dropPostgresDatabase(inject("postgresAdminUrl"), databaseUrl);
});

test("a connection keeps a bounded number of statements, however many shapes are asked", async () => {
	const { kept, answers } = await store.write(async (tx) => {
		const answers: unknown[] = [];
		for (let shape = 1; shape <= 700; shape++) answers.push((await tx.get<{ n: number }>(`SELECT CAST(? AS int) + ${shape} AS n`, 1))?.n);
		const kept = await tx.get<{ n: number }>("SELECT COUNT(*) AS n FROM pg_prepared_statements");
		return { kept: kept?.n, answers };
	});
	expect(answers).toEqual(Array.from({ length: 700 }, (_, index) => index + 2));
	expect(kept).toBeLessThanOrEqual(500);
	expect(kept).toBeGreaterThan(0);
});
