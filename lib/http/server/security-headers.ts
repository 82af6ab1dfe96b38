import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "#lib/core/env";

const FIXED_HEADERS: Record<string, string> = {
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"Referrer-Policy": "same-origin",
	"Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
	"Cross-Origin-Opener-Policy": "same-origin",
	// No other site may load what is ours, not even a picture.
	"Cross-Origin-Resource-Policy": "same-origin",
	"Origin-Agent-Cluster": "?1",
};

/** Files of the build: no browser runs or frames one as a page, and each is sent many times. */
const STATIC_FILES = "/_next/static/";

/**
 * Sets the security headers of a response. Next takes the nonce of its inline scripts from the policy on the request, so the
 * same policy is set on both.
 */
export function secureResponse(request: IncomingMessage, response: ServerResponse): void {
	const { appUrl, hsts } = env();
	if (hsts && appUrl.startsWith("https:")) response.setHeader("Strict-Transport-Security", `max-age=${hsts}`);
	if (request.url?.startsWith(STATIC_FILES)) {
		for (const name of ["X-Content-Type-Options", "Cross-Origin-Resource-Policy"]) response.setHeader(name, FIXED_HEADERS[name] ?? "");
		return;
	}
	const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
	request.headers["content-security-policy"] = policy;
	response.setHeader("Content-Security-Policy", policy);
	for (const [name, value] of Object.entries(FIXED_HEADERS)) response.setHeader(name, value);
}

function contentSecurityPolicy(nonce: string): string {
	// The development server evaluates code to reload it in place.
	const evaluation = env().nodeEnv === "development" ? " 'unsafe-eval'" : "";
	return [
		"default-src 'none'",
		`script-src 'self' 'nonce-${nonce}'${evaluation}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		`connect-src 'self' ${env().appUrl.replace(/^http/, "ws")}`,
		"manifest-src 'self'",
		"worker-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join("; ");
}
