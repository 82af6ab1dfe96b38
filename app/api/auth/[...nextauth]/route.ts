import { headOf } from "#lib/http/rest/head-of";
import { handlers } from "#lib/http/session/auth";

export const { GET, POST } = handlers;
export const HEAD = headOf(GET);
