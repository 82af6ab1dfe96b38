import { OPERATIONS } from "#lib/http/operations";
import { loginAnswer } from "#lib/http/token-answers";
import { route } from "#lib/http/route";

export const POST = route(OPERATIONS.login, ({ body, client }) => loginAnswer(body, client));
