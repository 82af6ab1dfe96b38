import { NewGroupForm } from "#components/groups/settings/new-group-form";

export default function NewGroupPage() {
	return <NewGroupForm />;
}
