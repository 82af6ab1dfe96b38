"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";
import type { GroupView } from "#lib/contracts/groups/group-views";
import { useMembership } from "./use-membership";

/** What one can do about a group without being its member: join, ask, accept or decline. */
export function MembershipBar({ group }: { group: GroupView }) {
	const t = useTranslations("groups");
	const { busy, join, leave } = useMembership(group);
	const { myState, joinPolicy } = group;
	return (
		<div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper-2 px-4 py-2.5 [--bg:var(--paper-2)]">
			<p className="min-w-0 flex-1 basis-52 text-pretty text-ink-2">{t(`words.${myState === "invited" || myState === "requested" ? myState : joinPolicy}`)}</p>
			<span className="flex gap-2">
				{myState === "invited" || myState === "requested" ? (
					<Button busy={busy === "leave"} onClick={() => void leave()}>
						{t(myState === "invited" ? "decline" : "withdraw")}
					</Button>
				) : null}
				{myState === "requested" || (myState === null && joinPolicy === "invite") ? null : (
					<Button look="solid" busy={busy === "join"} onClick={() => void join()}>
						{t(myState === "invited" ? "accept" : joinPolicy === "open" ? "join" : "ask")}
					</Button>
				)}
			</span>
		</div>
	);
}
