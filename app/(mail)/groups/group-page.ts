import { cache } from "react";
import type { AccountId } from "#lib/core/ids";
import { getGroup } from "#lib/groups/get-group";
import { orNotFound } from "#lib/http/or-not-found";
import { requireSession } from "#lib/http/session/page-session";
import { pageOverview } from "../page-overview";

const readGroup = cache((accountId: AccountId, handle: string) => orNotFound(getGroup(accountId, handle)));

/** The group of a page's address as the account sees it, read once per request, and the number of the journal before it. */
export async function groupPage(params: Promise<{ handle: string }>) {
	const [{ handle }, { accountId }] = await Promise.all([params, requireSession()]);
	const { seq } = await pageOverview(accountId);
	return { accountId, seq, group: await readGroup(accountId, decodeURIComponent(handle)) };
}
