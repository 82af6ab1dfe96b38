"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { useLive } from "#components/live/live-provider";
import { usePresence } from "#components/live/presence/use-presence";
import { useMailActions } from "#components/mail/mail-actions";
import { useOpenChat } from "#components/mail/use-open-chat";
import { useNavigate } from "#components/panes/pending-navigation";
import { Avatar } from "#components/ui/avatar";
import { Button } from "#components/ui/controls/button";
import { Handle } from "#components/ui/handle";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import type { PersonCardView } from "#lib/contracts/accounts/people";
import type { PersonView } from "#lib/contracts/views";
import { PersonTimes } from "./person-times";
import { PresenceDot } from "./presence-dot";
import { PresenceAndTime } from "./presence-words";

/** What opens behind a name: who it is, whether they are here, what time it is there, and what one can do. */
export function PersonCard({ person, close }: { person: PersonView; close: () => void }) {
	const t = useTranslations("people");
	const { getPerson } = useMailActions();
	const { write } = useCompose();
	const navigate = useNavigate();
	const { busy, openChat } = useOpenChat();
	const ownHandle = useLive((state) => state.account.profile.handle);
	const presence = usePresence([person.handle])[person.handle];
	const [card, setCard] = useState<PersonCardView | "loading" | "failed">("loading");
	useEffect(() => {
		let isCurrent = true;
		void getPerson({ handle: person.handle })
			.catch(() => null)
			.then((result) => isCurrent && setCard(result?.ok ? result.data : "failed"));
		return () => {
			isCurrent = false;
		};
	}, [getPerson, person.handle]);
	const doAndClose = (act: () => void) => () => {
		close();
		act();
	};
	return (
		<div className="w-[min(300px,calc(100vw-32px))] p-2">
			<div className="flex items-center gap-3">
				<span className="relative">
					<Avatar person={person} size={44} />
					<PresenceDot presence={presence} />
				</span>
				<span className="min-w-0 leading-5">
					<b dir="auto" className="block truncate text-body font-strong">
						{person.name}
					</b>
					<span className="block truncate text-small text-ink-3">
						<Handle of={person} />
					</span>
				</span>
			</div>
			<div aria-live="polite" className="min-h-12 pt-2.5 text-small text-ink-2">
				{card === "loading" ? <LoadingDots /> : null}
				{card === "failed" ? t("cardFailed") : null}
				{typeof card === "object" ? (
					<>
						<PresenceAndTime presence={presence} timeZone={card.person.timeZone} />
						<PersonTimes person={card.person} />
						{card.person.about ? <p className="line-clamp-3 pt-1.5 text-ui whitespace-pre-line">{card.person.about}</p> : null}
						{card.groups.length > 0 ? (
							<p className="line-clamp-2 pt-1.5 text-ink-3">{t("bothIn", { groups: card.groups.map(({ name }) => name).join(", ") })}</p>
						) : null}
					</>
				) : null}
			</div>
			<div className="flex flex-wrap gap-2 pt-2.5">
				<Button look="solid" onClick={doAndClose(() => write(newDraft({ to: [{ address: person.handle, person }] })))}>
					{t("write")}
				</Button>
				<Button busy={busy} onClick={() => void openChat({ with: [person.handle] }).then(close)}>
					{t(person.handle === ownHandle ? "notes" : "chat")}
				</Button>
				<Button look="ghost" onClick={doAndClose(() => navigate(`/people/${person.handle}`))}>
					{t("page")}
				</Button>
			</div>
		</div>
	);
}
