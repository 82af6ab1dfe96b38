import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { openChat } from "#lib/mail/chats/open-chat";
import { listThreads } from "#lib/mail/threads/list-threads";

export const POST = route(OPERATIONS.openChat, ({ session, body }) => openChat(session.accountId, body));
export const GET = route(OPERATIONS.listChats, ({ session, query }) => listThreads(session.accountId, { ...query, mailbox: "chats" }));
