"use client";

import { useTranslations } from "next-intl";
import { useShortDate } from "#components/time/use-short-date";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import type { ManagedJobView } from "#lib/contracts/views";

/** The kinds of work that have a name in words; another version may have more. */
const KINDS = [
	"purge-sessions",
	"log-audit-head",
	"purge-audit-events",
	"purge-jobs",
	"erase-due-accounts",
	"erase-account",
	"export-account",
	"collect-blobs",
	"expand-audience",
	"recount-deliveries",
] as const;

/** One job: what it does, how far it is, and what became of it. */
export function ManagedJob({ job, busy, onRetry, onDrop }: { job: ManagedJobView; busy: boolean; onRetry: () => void; onDrop: () => void }) {
	const t = useTranslations("admin.jobs");
	const errorMessage = useErrorMessages();
	const shortDate = useShortDate();
	const { kind, state, done, total, attempts, createdAt, runAt, finishedAt, error } = job;
	const known = KINDS.find((name) => name === kind);
	const when = finishedAt ? t("ended", { at: shortDate(finishedAt) }) : t("due", { at: shortDate(runAt ?? createdAt) });
	return (
		<li className="flex min-h-15 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-2 leading-[17px]">
			<span className="min-w-0 flex-1 basis-64">
				<b className="me-2 font-medium">{known ? t(`kinds.${known}`) : kind}</b>
				<Badge look={state === "failed" ? "dark" : "quiet"}>{t(`is.${state}`)}</Badge>
				<span className="mt-0.5 block text-small text-ink-3">
					{[total > 0 ? t("progress", { done, total }) : null, when, attempts > 1 ? t("attempts", { count: attempts }) : null].filter(Boolean).join(" · ")}
				</span>
				{error ? <span className="mt-0.5 block text-small text-danger-text">{errorMessage(error.code, error.message)}</span> : null}
			</span>
			{state === "failed" ? (
				<span className="flex gap-2">
					<Button busy={busy} onClick={onRetry}>
						{t("retry")}
					</Button>
					<Button look="danger" onClick={onDrop}>
						{t("drop")}
					</Button>
				</span>
			) : null}
		</li>
	);
}
