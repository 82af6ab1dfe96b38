"use client";

import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "#components/live/live-provider";
import { showErrorToast } from "#components/overlays/show-toast";
import { SettingRow } from "#components/panes/sections/setting-row";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button, buttonClass } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { JobView } from "#lib/contracts/views";

/** A copy of everything, gathered in the background; its progress is shown as it goes. */
export function ExportSetting({ job: first }: { job: JobView | null }) {
	const t = useTranslations("settings.leaving.export");
	const { startExport } = useSettingsActions();
	const errorMessage = useErrorMessages();
	const [started, setStarted] = useState(first);
	const live = useLive((state) => (started ? state.account.jobs[started.id] : undefined));
	const job = live ?? started;
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	const begin = async () => {
		const begun = await run("begin", startExport, ({ code, message }) => showErrorToast(errorMessage(code, message)));
		if (begun) setStarted(begun);
	};
	const isActive = job?.state === "waiting" || job?.state === "running";
	return (
		<SettingRow id="export" name={t("name")} description={t("why")}>
			<div className="grid max-w-[480px] justify-items-start gap-3">
				{job && isActive ? <ExportProgress job={job} /> : null}
				{job?.state === "failed" ? <p className="text-danger-text">{t("failed")}</p> : null}
				{job?.state === "done" && job.blob ? (
					<>
						<a href={`/settings/leaving/export/${job.blob}`} download className={buttonClass("solid")}>
							<Download className="glyph-s" aria-hidden="true" /> {t("download")}
						</a>
						<p className="text-small text-ink-3">{t("until")}</p>
					</>
				) : null}
				{isActive ? null : (
					<Button busy={busy !== null} onClick={() => void begin()}>
						{t(job?.state === "done" ? "again" : "begin")}
					</Button>
				)}
			</div>
		</SettingRow>
	);
}

function ExportProgress({ job: { done, total } }: { job: JobView }) {
	const t = useTranslations("settings.leaving.export");
	const format = useFormatter();
	const share = total > 0 ? Math.min(1, done / total) : 0;
	return (
		<div className="grid w-full gap-1.5">
			<progress aria-label={t("name")} value={share} max={1} className="h-2 w-full accent-(--signal)" />
			<p role="status" className="text-small text-ink-3 tabular-nums">
				{total > 0 ? t("progress", { done: format.number(done), count: total }) : t("beginning")}
			</p>
		</div>
	);
}
