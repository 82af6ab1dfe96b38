import { createServer } from "node:http";
import { env } from "#lib/core/env";
import { migrate } from "#lib/db/migrate";
import { openGateway } from "#lib/realtime/gateway";
import { sayReady } from "./children";

// The socket's half of the product, for a quick look while the pages are not built; the figures that count are the whole product's.
await migrate(env());
const http = createServer((_, response) => response.writeHead(404).end());
openGateway(http);
http.listen(env().port, env().host, sayReady);
