import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar";
import type { PersonView } from "#lib/contracts/views";

const FACES_MAX = 5;

/** Small faces of those who have read up to this line. */
export function SeenBy({ people }: { people: readonly PersonView[] }) {
	const t = useTranslations("chat");
	const format = useFormatter();
	if (people.length === 0) return null;
	const names = format.list(people.map(({ name, handle }) => name || handle));
	const label = t("seenBy", { names });
	return (
		<span role="img" aria-label={label} data-tip={label} className="flex items-center justify-end gap-0.5 pt-1">
			{people.slice(0, FACES_MAX).map((person) => (
				<Avatar key={person.handle} person={person} size={16} />
			))}
			{people.length > FACES_MAX ? <span className="mono ps-0.5 text-ink-3">+{people.length - FACES_MAX}</span> : null}
		</span>
	);
}
