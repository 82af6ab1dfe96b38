import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";
import { loginAnswer } from "#lib/http/token-answers";

export const POST = route(OPERATIONS.login, ({ body, client }) => loginAnswer(body, client));
