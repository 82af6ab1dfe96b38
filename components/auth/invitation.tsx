import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar";
import type { PersonView } from "#lib/contracts/views";

/** Names the inviter above the sign-up form. */
export function Invitation({ inviter }: { inviter: PersonView }) {
	const t = useTranslations("invite");
	return (
		<p className="mb-7 flex items-center gap-3 border-y border-line py-3">
			<Avatar person={inviter} size={32} />
			<span className="min-w-0 text-body text-pretty wrap-anywhere text-ink-2">
				{t.rich("greeting", { name: inviter.name, b: (chunks) => <b className="text-ink">{chunks}</b> })}
			</span>
		</p>
	);
}
