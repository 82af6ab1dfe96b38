import { createServer } from "node:http";
import { env } from "#lib/core/env";
import { migrate } from "#lib/db/migrate";
import { openGateway } from "#lib/realtime/gateway";
import { startRunner } from "#lib/runner/start-runner";
import { reportReady } from "./children";

// The socket gateway without pages, for quick measurements without a build; the figures that count are the whole product's.
await migrate(env());
const http = createServer((_, response) => response.writeHead(404).end());
openGateway(http);
startRunner();
http.listen(env().port, env().host, reportReady);
