"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { acknowledgeNotices } from "#lib/accounts/notices/security-notices";
import { action } from "#lib/http/action";

const acknowledge = action(z.strictObject({}), async (account) => {
	await acknowledgeNotices(account);
	return {};
});

/** Posted by the notice itself, also where scripts are missing. */
export async function acknowledgeNoticesAction(): Promise<void> {
	await acknowledge({});
	revalidatePath("/", "layout");
}
