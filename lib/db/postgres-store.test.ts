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

test("a connection caches a bounded number of prepared statements", async () => {
	const { cached, results } = await store.write(async (tx) => {
		const results: unknown[] = [];
		for (let variant = 1; variant <= 700; variant++) results.push((await tx.get<{ n: number }>(`SELECT CAST(? AS int) + ${variant} AS n`, 1))?.n);
		const cached = await tx.get<{ n: number }>("SELECT COUNT(*) AS n FROM pg_prepared_statements");
		return { cached: cached?.n, results };
	});
	expect(results).toEqual(Array.from({ length: 700 }, (_, index) => index + 2));
	expect(cached).toBeLessThanOrEqual(500);
	expect(cached).toBeGreaterThan(0);
});
