import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { env } from "#lib/core/env";
import { keyring } from "#lib/crypto/keyring";
import { migrate } from "#lib/db/migrate";
import { openGateway } from "#lib/realtime/gateway";

// The part of the product that may not lose a letter, without its pages: keys, tables, the socket door. Made to be killed.
process.once("disconnect", () => process.exit(1));
const { dialect, databaseUrl, port } = env();
keyring();
await migrate({ dialect, databaseUrl });
const http = createServer();
openGateway(http);
http.listen(port, "127.0.0.1", () => console.info(`listening on ${(http.address() as AddressInfo).port}`));
