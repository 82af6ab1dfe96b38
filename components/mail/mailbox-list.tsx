"use client";

import clsx from "clsx";
import { useParams, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-mailbox";
import { LiveTitle } from "#components/live/live-title";
import { ListHead } from "./list-head";
import { ListKeys } from "./list-keys";
import { MailboxRow } from "./mailbox-row";
import type { ShownMailbox } from "./mailboxes";
import { NewPill } from "./new-pill";
import { useReceived } from "./use-received";
import { type KnownPage, useRows } from "./use-rows";
import { useStillList } from "./use-still-list";

/** A mailbox: first as the server rendered it, then alive. */
export function MailboxList({ mailbox, page }: { mailbox: ShownMailbox; page: KnownPage }) {
	const t = useTranslations("list");
	const names = useTranslations("mailboxes");
	const openId = useParams<{ messageId?: string }>().messageId;
	const unreadOnly = useSearchParams().get("unread") === "true";
	const own = useLive((state) => state.account.profile.handle);
	const scroller = useRef<HTMLDivElement>(null);
	const { rows, loadMore, loading, hasMore } = useRows(mailbox, page, unreadOnly);
	useReceived(rows);
	const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
	const wanted = unreadOnly ? rows.filter((row) => !row.read || row.id === openId || kept.has(row.id)) : rows;
	const { shown, heldCount, arriving, admit, onPointerLeave } = useStillList(wanted, scroller);
	const [focused, setFocused] = useState<string | null>(null);
	const entry = shown.find((row) => row.id === (focused ?? openId)) ?? shown[0];
	const query = unreadOnly ? "?unread=true" : "";

	// A letter read in the unread view stays in it while one is there, or it would leave under the pointer.
	useEffect(() => {
		if (openId) setKept((before) => new Set(before).add(openId));
	}, [openId]);

	useEffect(() => {
		if (unreadOnly && wanted.length < 20 && hasMore) void loadMore();
	}, [unreadOnly, wanted.length, hasMore, loadMore]);

	const onScroll = () => {
		const list = scroller.current;
		if (list && list.scrollHeight - list.scrollTop - list.clientHeight < 600) void loadMore();
	};

	return (
		<section className="pane list [--bg:var(--paper-2)]" aria-labelledby="list-name" onPointerLeave={onPointerLeave}>
			<LiveTitle name={names(mailbox)} />
			<ListHead
				mailbox={mailbox}
				unreadOnly={unreadOnly}
				pill={
					<NewPill
						count={heldCount}
						onClick={() => {
							scroller.current?.scrollTo({ top: 0 });
							admit();
						}}
					/>
				}
			/>
			<div ref={scroller} onScroll={onScroll} className="min-h-0 overflow-y-auto overscroll-contain">
				{shown.length === 0 && !loading ? <p className="px-4 py-[18px] text-ink-3">{t(unreadOnly ? "allRead" : `empty.${mailbox}`)}</p> : null}
				<ul aria-label={names(mailbox)} className={clsx(shown.length === 0 && "hidden")}>
					{shown.map((row) => (
						<MailboxRow
							key={row.id}
							row={row}
							href={`/${mailbox}/${row.id}${query}`}
							own={own}
							open={row.id === openId}
							arriving={arriving.has(row.id)}
							tabIndex={row.id === entry?.id ? 0 : -1}
							onFocus={() => setFocused(row.id)}
						/>
					))}
				</ul>
				{loading ? <p className="px-4 py-3 text-small text-ink-3">{t("loading")}</p> : null}
			</div>
			<div className="flex items-center gap-3 overflow-hidden border-t border-line px-4 text-small whitespace-nowrap text-ink-3 max-md:hidden">
				<span className="mono">{t("shown", { shown: shown.length, more: hasMore ? 1 : 0 })}</span>
				<span className="ms-auto">
					<span className="mono font-strong! text-ink">j k</span> {t("move")}
				</span>
			</div>
			<ListKeys mailbox={mailbox} rows={shown} openId={openId} scroller={scroller} query={query} />
		</section>
	);
}
