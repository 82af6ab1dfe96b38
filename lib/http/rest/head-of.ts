import { NextRequest } from "next/server";

/** HEAD for a handler that knows GET alone: the same status and headers (RFC 9110, section 9.3.2); the server leaves the body out. */
export function headOf(get: (request: NextRequest) => Promise<Response>) {
	return ({ url, headers }: NextRequest): Promise<Response> => get(new NextRequest(url, { headers }));
}
