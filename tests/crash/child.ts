import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { env } from "#lib/core/env";
import { keyring } from "#lib/crypto/keyring";
import { migrate } from "#lib/db/migrate";
import { openGateway } from "#lib/realtime/gateway";

// The part of the product that must not lose a message, without pages: keys, tables, the socket gateway. Killed by the test.
process.once("disconnect", () => process.exit(1));
const { dialect, databaseUrl, port } = env();
keyring();
await migrate({ dialect, databaseUrl });
const http = createServer();
openGateway(http);
http.listen(port, "127.0.0.1", () => console.info(`listening on ${(http.address() as AddressInfo).port}`));
