import { OPERATIONS } from "#lib/http/operations";
import { registerAnswer } from "#lib/http/token-answers";
import { route } from "#lib/http/route";

export const POST = route(OPERATIONS.register, ({ body, client }) => registerAnswer(body, client));
