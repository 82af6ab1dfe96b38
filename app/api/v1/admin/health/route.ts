import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { siteHealth } from "#lib/site/site-health";

export const GET = route(OPERATIONS.getHealth, () => siteHealth());
