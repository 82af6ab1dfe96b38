"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import { ExactTime } from "#components/time/format-time";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import type { MessageVersionView } from "#lib/contracts/views";

/** What a line was before it was edited, oldest first. */
export function LineVersions({ id, editedAt }: { id: string; editedAt?: string }) {
	const t = useTranslations("chat");
	const { listVersions } = useMailActions();
	const [versions, setVersions] = useState<MessageVersionView[] | "failed" | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: edited again, there is one more
	useEffect(() => {
		let isCurrent = true;
		listVersions({ id })
			.catch(() => null)
			.then((result) => isCurrent && setVersions(result?.ok ? result.data : "failed"));
		return () => {
			isCurrent = false;
		};
	}, [id, editedAt, listVersions]);
	if (versions === null) return <LoadingDots />;
	if (versions === "failed") return <p className="text-small text-danger-text">{t("versionsFailed")}</p>;
	return (
		<ol aria-label={t("versions")} className="mt-1 grid max-w-[58ch] gap-1 border-s-2 border-line-2 ps-2.5 text-small text-ink-3">
			{versions.map((version) => (
				<li key={version.at} dir="auto" className="whitespace-pre-wrap wrap-anywhere">
					<ExactTime iso={version.at} /> {version.text}
				</li>
			))}
		</ol>
	);
}
