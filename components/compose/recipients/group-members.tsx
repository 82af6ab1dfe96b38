"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import { Avatar } from "#components/ui/avatar";
import { Handle } from "#components/ui/handle";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import type { PersonView } from "#lib/contracts/views";

/** Who is in a group that a letter is addressed to, as far as its writer may see. */
export function GroupMembers({ group }: { group: PersonView }) {
	const t = useTranslations("compose");
	const { listGroupMembers } = useMailActions();
	const [members, setMembers] = useState<{ people: PersonView[]; more: boolean } | "loading" | "hidden" | "failed">("loading");
	useEffect(() => {
		let isCurrent = true;
		void listGroupMembers({ handle: group.handle })
			.catch(() => null)
			.then((result) => {
				if (!isCurrent) return;
				if (result?.ok) setMembers({ people: result.data.items.map(({ member }) => member), more: result.data.nextCursor !== null });
				else setMembers(result?.error.code === "not_found" ? "hidden" : "failed");
			});
		return () => {
			isCurrent = false;
		};
	}, [group.handle, listGroupMembers]);
	return (
		<div className="w-[min(264px,calc(100vw-32px))]">
			<p className="px-1.5 pt-0.5 pb-1.5">
				<b className="block truncate font-strong">{group.name}</b>
				<span className="text-small text-ink-3">
					<Handle of={group} />
				</span>
			</p>
			{typeof members === "object" ? (
				<>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys as well */}
					<ul aria-label={t("membersOf", { name: group.name })} tabIndex={0} className="focus-inside max-h-60 overflow-y-auto border-t border-line pt-1">
						{members.people.map((person) => (
							<li key={person.handle} className="flex h-8 items-center gap-2 px-1.5">
								<Avatar person={person} size={20} />
								<span className="min-w-0 truncate">{person.name}</span>
							</li>
						))}
					</ul>
					{members.more ? <p className="px-1.5 pt-1 text-small text-ink-3">{t("andMore")}</p> : null}
				</>
			) : (
				<p role="status" className="border-t border-line px-1.5 pt-2 pb-1 text-small text-pretty text-ink-3">
					{members === "loading" ? <LoadingDots /> : t(members === "hidden" ? "membersHidden" : "membersFailed")}
				</p>
			)}
		</div>
	);
}
