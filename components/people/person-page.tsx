"use client";

import { ArrowLeft, Ban, MessagesSquare, PenLine } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { useKey, useKeysOf } from "#components/keyboard/keyboard-provider";
import { KeyHintsLine } from "#components/letter/key-hints-line";
import { useLive } from "#components/live/live-provider";
import { usePresence } from "#components/live/presence/use-presence";
import { useOpenChat } from "#components/mail/use-open-chat";
import { useNavigate } from "#components/panes/pending-navigation";
import { PersonTimes } from "#components/person/person-times";
import { PresenceDot } from "#components/person/presence-dot";
import { PresenceAndTime } from "#components/person/presence-words";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import { Handle } from "#components/ui/handle";
import type { PersonPageView } from "#lib/contracts/accounts/people";
import { ReceiptsChoice } from "./receipts-choice";
import { ThreadLink } from "./thread-link";
import { useBlock } from "./use-block";

/** A person: who it is, whether they are here, what one shares with them, and what one can do. */
export function PersonPage({ person, groups, threads, blocked: renderedBlocked, receipts }: PersonPageView) {
	const t = useTranslations("people");
	const navigate = useNavigate();
	const keysOf = useKeysOf();
	const { write } = useCompose();
	const { busy, openChat } = useOpenChat();
	const isSelf = useLive((state) => state.account.profile.handle) === person.handle;
	const presence = usePresence([person.handle])[person.handle];
	const { blocked, busy: blocking, toggle } = useBlock(person, renderedBlocked);
	useKey("back", () => navigate("/people"));
	return (
		<section
			aria-label={person.name}
			data-letter
			className="pane read grid-rows-[var(--head-h)_minmax(0,1fr)_var(--strip-h)]! [--bg:var(--paper)] max-md:grid-rows-[56px_minmax(0,1fr)]!"
		>
			<title>{`${person.name} · Pombo`}</title>
			<div className="flex items-center border-b border-line px-4 max-md:px-1">
				<IconButton icon={ArrowLeft} label={t("back")} keys={keysOf("back")} onClick={() => navigate("/people")} className="md:hidden!" />
			</div>
			<div className="min-h-0 overflow-y-auto">
				<header className="grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-5 px-7 pt-7 pb-5 max-md:px-4 max-md:pt-5">
					<span className="relative size-18">
						<Avatar person={person} size={72} />
						<PresenceDot presence={presence} className="size-4! end-1! bottom-1!" />
					</span>
					<div className="min-w-0">
						<h1 dir="auto" className="text-head font-head tracking-head wrap-anywhere">
							{person.name}
						</h1>
						<p className="flex flex-wrap items-center gap-x-2 text-ink-3">
							<Handle of={person} />
							{isSelf ? <span>{t("thatIsYou")}</span> : null}
							{blocked ? <Badge>{t("blockedMark")}</Badge> : null}
						</p>
						<PresenceAndTime presence={presence} timeZone={person.timeZone} />
						<PersonTimes person={person} />
					</div>
				</header>
				<div className="flex flex-wrap gap-2 px-7 pb-5 max-md:px-4">
					<Button look="solid" onClick={() => write(newDraft({ to: [{ address: person.handle, person }] }))}>
						<PenLine className="glyph-s" aria-hidden="true" />
						{t("write")}
					</Button>
					<Button busy={busy} onClick={() => void openChat({ with: [person.handle] })}>
						<MessagesSquare className="glyph-s" aria-hidden="true" />
						{t(isSelf ? "notes" : "chat")}
					</Button>
					{isSelf ? (
						<Link href="/settings/profile" prefetch={false} className="inline-flex h-(--ctl-h) items-center px-3 font-medium text-ink-2">
							{t("editProfile")}
						</Link>
					) : (
						<Button look="ghost" busy={blocking} onClick={() => void toggle()}>
							<Ban className="glyph-s" aria-hidden="true" />
							{t(blocked ? "unblock" : "block")}
						</Button>
					)}
				</div>
				{blocked ? <p className="px-7 pb-4 text-small text-pretty text-ink-3 max-md:px-4">{t("blockedWhy")}</p> : null}
				{person.about ? (
					<div className="border-t border-line px-7 py-5 max-md:px-4">
						<p dir="auto" className="max-w-[64ch] text-body text-pretty whitespace-pre-line wrap-anywhere">
							{person.about}
						</p>
					</div>
				) : null}
				{groups.length > 0 ? (
					<section className="border-t border-line px-7 py-5 max-md:px-4">
						<h2 className="pb-2 text-small font-strong text-ink-3">{t("commonGroups")}</h2>
						<ul className="flex flex-wrap gap-2">
							{groups.map((group) => (
								<li key={group.handle}>
									<Link
										href={`/groups/${group.handle}`}
										prefetch={false}
										className="inline-flex h-8 items-center gap-2 rounded-2 border border-line ps-1.5 pe-2.5 text-ink no-underline hover:bg-hover max-md:h-11"
									>
										<Avatar person={{ ...group, kind: "group" }} size={20} />
										{group.name}
									</Link>
								</li>
							))}
						</ul>
					</section>
				) : null}
				{isSelf ? null : <ReceiptsChoice person={person} share={receipts} />}
				<section className="border-t border-line pt-5 pb-12">
					<h2 className="px-7 pb-2 text-small font-strong text-ink-3 max-md:px-4">{t("conversations")}</h2>
					{threads.length > 0 ? (
						<ul>
							{threads.map((thread) => (
								<li key={thread.id}>
									<ThreadLink thread={thread} />
								</li>
							))}
						</ul>
					) : (
						<p className="px-7 text-ink-3 max-md:px-4">{t(isSelf ? "noNotes" : "noConversations", { name: person.name })}</p>
					)}
				</section>
			</div>
			<KeyHintsLine empty />
		</section>
	);
}
