import { OPERATIONS } from "#lib/http/operations";
import { route } from "#lib/http/route";
import { registerAnswer } from "#lib/http/token-answers";

export const POST = route(OPERATIONS.register, ({ body, client }) => registerAnswer(body, client));
