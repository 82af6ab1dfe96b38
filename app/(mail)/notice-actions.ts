"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { acknowledgeNotices } from "#lib/accounts/notices/security-notices";
import { action } from "#lib/http/action";

const acknowledge = action(z.strictObject({}), async (account) => {
	await acknowledgeNotices(account);
	return {};
});

/** Posted by the notice itself, also where scripts are missing; who is not signed in any more is asked to. */
export async function acknowledgeNoticesAction(): Promise<void> {
	const acknowledged = await acknowledge({});
	if (!acknowledged.ok) redirect("/sign-in");
	revalidatePath("/", "layout");
}
