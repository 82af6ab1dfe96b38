"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button, buttonClass } from "#components/ui/controls/button";
import type { Result } from "#lib/contracts/result";
import type { ErasureReceipt } from "#lib/contracts/views";

type Found = { dueAt: string | null; receipt: ErasureReceipt | null } | null;

/** Until when an account can still be kept, or the receipt of its deletion. */
export function Goodbye({ findReceipt }: { findReceipt: (input: { token: string }) => Promise<Result<Found>> }) {
	const t = useTranslations("goodbye");
	const [found, setFound] = useState<Found | "loading" | "failed">("loading");
	const load = () => {
		setFound("loading");
		const token = window.location.hash.slice(1);
		if (token === "") return setFound(null);
		findReceipt({ token }).then(
			(result) => setFound(result.ok ? result.data : "failed"),
			() => setFound("failed"),
		);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, with the address of this page
	useEffect(load, []);
	return (
		<div className="grid gap-4" aria-busy={found === "loading" || undefined}>
			<h1 className="text-door font-head tracking-[-0.025em]">{t("title")}</h1>
			{found === "loading" ? <p className="text-ink-3">{t("loading")}</p> : null}
			{found === "failed" ? (
				<>
					<p role="alert" className="text-danger-text">
						{t("failed")}
					</p>
					<div>
						<Button onClick={load}>{t("again")}</Button>
					</div>
				</>
			) : null}
			{found === null ? <p className="text-pretty text-ink-2">{t("unknown")}</p> : null}
			{found && typeof found === "object" ? found.receipt ? <Receipt receipt={found.receipt} /> : <Waiting dueAt={found.dueAt} onLook={load} /> : null}
		</div>
	);
}

function Waiting({ dueAt, onLook }: { dueAt: string | null; onLook: () => void }) {
	const t = useTranslations("goodbye");
	const format = useFormatter();
	const at = dueAt ? format.dateTime(new Date(dueAt), { dateStyle: "full", timeStyle: "short" }) : null;
	return (
		<>
			<p className="text-pretty text-ink-2">{at ? t("until", { at }) : t("erasing")}</p>
			<p className="text-pretty text-ink-2">{t("keepAddress")}</p>
			{at ? (
				<Link href="/sign-in" className={`${buttonClass("solid")} h-9! w-full justify-center max-md:h-12!`}>
					{t("keep")}
				</Link>
			) : (
				<div>
					<Button onClick={onLook}>{t("again")}</Button>
				</div>
			)}
		</>
	);
}

function Receipt({ receipt }: { receipt: ErasureReceipt }) {
	const t = useTranslations("goodbye");
	const format = useFormatter();
	const { account, erasedAt, erased, remains } = receipt;
	const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(receipt, null, 2))}`;
	return (
		<>
			<p className="text-pretty text-ink-2">
				{t("erased", { handle: `@${account.handle}`, at: format.dateTime(new Date(erasedAt), { dateStyle: "full", timeStyle: "short" }) })}
			</p>
			<p className="text-pretty text-ink-2">{t("gone", { letters: erased.letters, ledgers: erased.ledgers })}</p>
			<h2 className="text-body/5 font-strong">{t("remains")}</h2>
			<ul className="grid list-disc gap-1.5 ps-4 text-pretty text-ink-2">
				{remains.map(({ what, count }) => (
					<li key={what}>{t(`what.${what}`, { count })}</li>
				))}
			</ul>
			<a href={file} download={`pombo-receipt-${account.handle}.json`} className={`${buttonClass("solid")} h-9! w-full justify-center max-md:h-12!`}>
				<Download className="glyph-s" aria-hidden="true" /> {t("download")}
			</a>
			<p className="text-small text-pretty text-ink-3">{t("signed")}</p>
		</>
	);
}
