import { isBlocking } from "#lib/accounts/blocking/is-blocking";
import { accessUser, publicProfile } from "#lib/accounts/profiles/get-user";
import { findReceiptChoice } from "#lib/accounts/receipts/list-receipt-choices";
import type { PersonCardView, PersonPageView } from "#lib/contracts/accounts/people";
import type { AccountId } from "#lib/core/ids";
import { listCommonGroups } from "#lib/groups/members/list-common-groups";
import { listThreadsWith } from "./list-threads-with";

/** Conversations that a person's page shows. */
const THREADS_SHOWN = 20;

/** A person as the viewer knows them: the public profile, the groups in common, whether the viewer blocks them. Throws `not_found`. */
export async function getPersonCard(viewerId: AccountId, handle: string): Promise<PersonCardView> {
	return cardOf(viewerId, await accessUser(handle));
}

/** The same with the conversations that both are in, newest first, and whether the viewer has decided on their read receipts. Throws `not_found`. */
export async function getPersonPage(viewerId: AccountId, handle: string): Promise<PersonPageView> {
	const person = await accessUser(handle);
	const [card, threads, receipts] = await Promise.all([
		cardOf(viewerId, person),
		listThreadsWith(viewerId, person, THREADS_SHOWN),
		findReceiptChoice(viewerId, person.id),
	]);
	return { ...card, threads, receipts };
}

async function cardOf(viewerId: AccountId, person: Awaited<ReturnType<typeof accessUser>>): Promise<PersonCardView> {
	const isSelf = person.id === viewerId;
	const [groups, blocked] = await Promise.all([isSelf ? [] : listCommonGroups(viewerId, person.id), isBlocking(viewerId, person.id)]);
	return { person: publicProfile(person), groups, blocked };
}
