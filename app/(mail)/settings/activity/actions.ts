"use server";

import type { z } from "zod";
import { listEvents } from "#lib/audit/list-events";
import { pageSchema } from "#lib/contracts/messages";
import { action } from "#lib/http/action";

const list = action(pageSchema, (account, page) => listEvents(account, page));

export async function listSecurityEventsAction(input: z.input<typeof pageSchema>) {
	return list(input);
}
