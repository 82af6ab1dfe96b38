import { checkReady } from "#lib/http/check-ready";

export const dynamic = "force-dynamic";

export async function GET() {
	const ready = await checkReady();
	return Response.json({ status: ready ? "ready" : "unavailable" }, { status: ready ? 200 : 503 });
}
