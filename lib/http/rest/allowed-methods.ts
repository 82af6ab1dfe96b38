import { OPERATIONS, type Operation } from "./operations";

/** Addresses under /api that are no operation of the REST API, and what they take. NextAuth would answer many more. */
const OTHERS: Record<string, readonly string[]> = {
	"/api/health": ["GET"],
	"/api/ready": ["GET"],
	"/api/v1/openapi.json": ["GET"],
	"/api/auth/csrf": ["GET"],
	"/api/auth/providers": ["GET"],
	"/api/auth/session": ["GET"],
	"/api/auth/callback/credentials": ["POST"],
	"/api/auth/signout": ["POST"],
};
const PAGES = ["GET", "HEAD", "POST", "OPTIONS"];

const ROUTES = routes();

/** The methods that an address takes, for its Allow header; none where nothing under /api has this address. */
export function allowedMethods(path: string): readonly string[] {
	if (!isApi(path)) return PAGES;
	return ROUTES.find(({ pattern }) => pattern.test(path))?.methods ?? [];
}

/** Whether programs alone come here: whatever is wrong, they are answered with a problem. */
export function isApi(path: string): boolean {
	return path === "/api" || path.startsWith("/api/");
}

function routes(): { pattern: RegExp; methods: string[] }[] {
	const byPath = new Map(Object.entries(OTHERS).map(([path, methods]) => [path, [...methods]]));
	for (const { path, method } of Object.values<Operation>(OPERATIONS)) {
		const address = `/api/v1${path}`;
		byPath.set(address, [...(byPath.get(address) ?? []), method.toUpperCase()]);
	}
	return [...byPath].map(([path, methods]) => ({
		pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
		methods: [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"],
	}));
}
