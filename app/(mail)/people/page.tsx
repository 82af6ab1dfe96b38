import { PeopleEmpty } from "#components/people/people-empty";

export default function PeoplePage() {
	return <PeopleEmpty />;
}
