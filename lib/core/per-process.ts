/**
 * One instance for each process. Next's bundles and server.ts each load their own copy of a module, so singletons (the
 * writer, the connections, the bus) are stored on globalThis under a registered symbol.
 */
export function perProcess<T>(name: string, make: () => T): T {
	const key = Symbol.for(`pombo.${name}`);
	const holder = globalThis as { [key: symbol]: T | undefined };
	holder[key] ??= make();
	return holder[key];
}

/** Removes the instance, at shutdown and between tests. */
export function forgetPerProcess(name: string): void {
	delete (globalThis as { [key: symbol]: unknown })[Symbol.for(`pombo.${name}`)];
}
