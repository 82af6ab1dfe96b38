import { handlers } from "#lib/http/auth";
import { headOf } from "#lib/http/head-of";

export const { GET, POST } = handlers;
export const HEAD = headOf(GET);
