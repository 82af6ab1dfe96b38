import type { Operation } from "./operations/operation";
import { OPERATIONS } from "./operations/operations";

/** Paths under /api outside the REST API, and their methods. NextAuth's other paths are not served. */
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

/** The methods of a path, for its Allow header; empty where there is no such path under /api. */
export function allowedMethods(path: string): readonly string[] {
	if (!isApi(path)) return PAGES;
	return ROUTES.find(({ pattern }) => pattern.test(path))?.methods ?? [];
}

/** Whether the path belongs to the API, where every error is problem+json. */
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
