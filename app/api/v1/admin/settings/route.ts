import { changeSiteSettings } from "#lib/accounts/managing/change-site-settings";
import { read } from "#lib/db/store";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { readSiteSettings } from "#lib/site/site-settings";

export const GET = route(OPERATIONS.getSiteSettings, () => readSiteSettings(read()));
export const PATCH = route(OPERATIONS.changeSiteSettings, ({ session, body }) => changeSiteSettings(session, body));
