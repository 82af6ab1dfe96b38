"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { RowPeople } from "#components/list/rows/row-people";
import { useLive } from "#components/live/live-provider";
import { usePending } from "#components/panes/pending-navigation";
import { LetterTime } from "#components/time/format-time";
import { Avatar } from "#components/ui/avatar";
import { Button } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";
import type { GroupView } from "#lib/contracts/groups/group-views";
import { type ListRow, threadRow } from "#lib/contracts/list-rows";
import type { Page, ThreadView } from "#lib/contracts/views";
import { useGroupActions } from "../group-actions";

/** The conversations of a group's archive, newest first; loaded again when a letter to the group arrives. */
export function ArchiveList({ group, page }: { group: GroupView; page: Page<ThreadView> }) {
	const t = useTranslations("groups");
	const ownHandle = useLive((state) => state.account.profile.handle);
	const { threads, hasMore, busy, failed, showMore } = useArchive(group.handle, page);
	if (threads.length === 0) {
		return (
			<EmptyState title={t("noLetters")}>{t(group.archivePolicy === "all" ? "noLettersWords" : "noLettersSince", { handle: `@${group.handle}` })}</EmptyState>
		);
	}
	return (
		<>
			{group.description ? <p className="border-b border-line px-7 py-4 text-pretty whitespace-pre-line text-ink-2 max-md:px-4">{group.description}</p> : null}
			<ul aria-label={t("letters")}>
				{threads.map((thread) => {
					const row = threadRow(thread, "archive");
					return row ? (
						<li key={thread.id}>
							<ArchiveRow handle={group.handle} row={row} ownHandle={ownHandle} />
						</li>
					) : null;
				})}
			</ul>
			{hasMore || failed ? (
				<div className="flex items-center gap-3 px-7 py-4 max-md:px-4">
					<Button busy={busy} onClick={showMore}>
						{t("older")}
					</Button>
					<span role="status" className="text-small text-danger-text">
						{failed ? t("notReached") : null}
					</span>
				</div>
			) : null}
		</>
	);
}

function ArchiveRow({ handle, row, ownHandle }: { handle: string; row: ListRow; ownHandle: string }) {
	const t = useTranslations("list");
	const { begin } = usePending();
	const href = `/groups/${handle}/letters/${row.id}`;
	return (
		<Link
			href={href}
			prefetch={false}
			onNavigate={() => begin(null, href)}
			className="focus-inside grid grid-cols-[32px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line px-7 py-2.5 text-ink no-underline hover:bg-hover max-md:px-4"
		>
			<Avatar person={row.from} size={30} />
			<span className="grid min-w-0 leading-5">
				<span className="truncate text-ink-2">
					<RowPeople row={row} ownHandle={ownHandle} unread={false} />
				</span>
				<span className="truncate">
					<span dir="auto">{row.subject || t("noSubject")}</span>{" "}
					<span dir="auto" className="text-ink-3">
						{row.snippet}
					</span>
				</span>
			</span>
			<LetterTime iso={row.receivedAt} className="self-start text-ink-3" />
		</Link>
	);
}

/** The loaded part of an archive; its newest page is loaded again whenever a letter to the group arrives here. */
function useArchive(handle: string, page: Page<ThreadView>) {
	const { listArchive } = useGroupActions();
	const [loaded, setLoaded] = useState(page);
	const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
	const messages = useLive((live) => live.account.messages);
	const arrived = Object.values(messages).filter(({ to, cc }) => [...to, ...cc].some((person) => person.handle === handle)).length;
	const seen = useRef(arrived);
	useEffect(() => {
		if (seen.current === arrived) return;
		seen.current = arrived;
		let isCurrent = true;
		void listArchive({ handle })
			.catch(() => null)
			.then((result) => {
				if (!isCurrent || !result?.ok) return;
				const { items, nextCursor } = result.data;
				const known = new Set(items.map(({ id }) => id));
				setLoaded((before) => ({
					items: [...items, ...before.items.filter(({ id }) => !known.has(id))],
					nextCursor: before.items.length > items.length ? before.nextCursor : nextCursor,
				}));
			});
		return () => {
			isCurrent = false;
		};
	}, [arrived, handle, listArchive]);
	const showMore = async () => {
		if (state === "busy" || loaded.nextCursor === null) return;
		setState("busy");
		const result = await listArchive({ handle, cursor: loaded.nextCursor }).catch(() => null);
		if (!result?.ok) return setState("failed");
		const { items, nextCursor } = result.data;
		setLoaded((before) => ({ items: [...before.items, ...items.filter(({ id }) => !before.items.some((thread) => thread.id === id))], nextCursor }));
		setState("idle");
	};
	return { threads: loaded.items, hasMore: loaded.nextCursor !== null, busy: state === "busy", failed: state === "failed", showMore: () => void showMore() };
}
