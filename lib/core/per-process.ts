/**
 * One instance for each process. Next's bundles and server.ts each load their own copy of a module, so what must be
 * single (the writer, the connections, the wake-ups) hangs on globalThis under a registered symbol.
 */
export function perProcess<T>(name: string, make: () => T): T {
	const key = Symbol.for(`pombo.${name}`);
	const holder = globalThis as { [key: symbol]: T | undefined };
	holder[key] ??= make();
	return holder[key];
}

/** Forgets the instance, for an orderly stop and between tests. */
export function forgetPerProcess(name: string): void {
	delete (globalThis as { [key: symbol]: unknown })[Symbol.for(`pombo.${name}`)];
}
