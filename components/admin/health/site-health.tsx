"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useTransition } from "react";
import { useShortDate } from "#components/time/use-short-date";
import { Button } from "#components/ui/controls/button";
import type { SiteHealthView } from "#lib/contracts/views";

/** How the site is: what needs a look, then the figures. */
export function SiteHealth({ health }: { health: SiteHealthView }) {
	const t = useTranslations("admin.health");
	const format = useFormatter();
	const shortDate = useShortDate();
	const router = useRouter();
	const [isPending, startTransition] = useTransition();
	const number = (value: number) => format.number(value);
	const size = useSize();
	const { problems, process, database, disk, jobs, keys, people, groups, copies } = health;
	return (
		<>
			<Problems problems={problems} />
			<dl>
				<Figure name={t("held")}>{t("heldValue", { people, groups, copies })}</Figure>
				<Figure name={t("storage")} why={t(`dialects.${database.dialect}`)}>
					{size(database.bytes)}
				</Figure>
				<Figure name={t("disk")} why={t("diskWhy")}>
					{t("diskValue", { free: size(disk.freeBytes), size: size(disk.totalBytes) })}
				</Figure>
				<Figure name={t("answer")} why={t("answerWhy")}>
					{t("ms", { ms: number(database.answeredMs) })}
				</Figure>
				<Figure name={t("jobs")}>{t("jobsValue", jobs)}</Figure>
				<Figure name={t("memory")} why={t("memoryWhy", { node: process.node })}>
					{size(process.memoryBytes)}
				</Figure>
				<Figure name={t("started")}>{shortDate(process.startedAt)}</Figure>
				<Figure name={t("keys")}>{t("keysValue", { version: keys.version })}</Figure>
			</dl>
			<div className="border-t border-line pt-4">
				<Button busy={isPending} onClick={() => startTransition(() => router.refresh())}>
					{t("again")}
				</Button>
			</div>
		</>
	);
}

function Problems({ problems }: Pick<SiteHealthView, "problems">) {
	const t = useTranslations("admin.health");
	if (problems.length === 0) {
		return (
			<p className="flex items-center gap-2 border-t border-line py-4 text-signal-text">
				<CircleCheck className="glyph" aria-hidden="true" /> {t("well")}
			</p>
		);
	}
	return (
		<ul className="grid gap-2 border-t border-line py-4">
			{problems.map((problem) => (
				<li key={problem} className="flex items-start gap-2 text-danger-text">
					<CircleAlert className="glyph mt-0.5" aria-hidden="true" /> {t(`problems.${problem}`)}
				</li>
			))}
		</ul>
	);
}

function Figure({ name, why, children }: { name: string; why?: string; children: ReactNode }) {
	return (
		<div className="grid grid-cols-[216px_minmax(0,1fr)] items-baseline gap-x-10 border-t border-line py-3 max-md:grid-cols-1 max-md:gap-y-0.5">
			<dt className="font-medium">{name}</dt>
			<dd>
				<span className="tabular-nums">{children}</span>
				{why ? <span className="block text-small text-ink-3">{why}</span> : null}
			</dd>
		</div>
	);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A size in the largest unit of which it has one. */
function useSize(): (bytes: number) => string {
	const format = useFormatter();
	return (bytes) => {
		const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
		return format.number(bytes / 1000 ** step, { style: "unit", unit: UNITS[step] ?? "byte", maximumFractionDigits: step < 2 ? 0 : 1 });
	};
}
