import { PersonPage } from "#components/people/person-page";
import { orNotFound } from "#lib/http/or-not-found";
import { requireSession } from "#lib/http/session/page-session";
import { getPersonPage } from "#lib/mail/people/get-person";

export default async function PersonPageRoute({ params }: { params: Promise<{ handle: string }> }) {
	const [{ handle }, { accountId }] = await Promise.all([params, requireSession()]);
	const page = await orNotFound(getPersonPage(accountId, decodeURIComponent(handle)));
	return <PersonPage key={page.person.handle} {...page} />;
}
