import { NextRequest } from "next/server";

/** A HEAD handler from a GET handler: the same status and headers (RFC 9110, section 9.3.2); the server omits the body. */
export function headOf(get: (request: NextRequest) => Promise<Response>) {
	return ({ url, headers }: NextRequest): Promise<Response> => get(new NextRequest(url, { headers }));
}
