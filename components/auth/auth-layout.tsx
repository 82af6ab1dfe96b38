import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { Logo } from "#components/ui/logo";

const LEGEND_STATES = ["queued", "sent", "delivered", "read", "failed"] as const;

/** The layout of sign-in and sign-up: the form, and a legend of the delivery marks. Shows no mailbox data. */
export function AuthLayout({ aside, preferences, children }: { aside?: ReactNode; preferences: ReactNode; children: ReactNode }) {
	return (
		<div className="grid min-h-dvh grid-cols-2 max-lg:grid-cols-1">
			<div className="grid grid-rows-[72px_1fr_56px] px-16 max-md:px-5">
				<header className="flex items-center justify-between gap-4 text-ink-3">
					<Link href="/" className="rounded-2 no-underline">
						<Logo />
					</Link>
					<span>{aside}</span>
				</header>
				<main className="w-[min(372px,100%)] self-center justify-self-center py-8">{children}</main>
				<footer className="flex items-center justify-end gap-4 text-small text-ink-3">{preferences}</footer>
			</div>
			<MarksLegend />
		</div>
	);
}

function MarksLegend() {
	const t = useTranslations("auth");
	const states = useTranslations("delivery.short");
	return (
		<aside className="grid content-center border-s border-line bg-paper-3 px-18 [--bg:var(--paper-3)] max-lg:hidden">
			<div className="max-w-[500px]">
				<p className="mb-[26px] text-[22px]/[30px] font-[500] tracking-[-0.02em] text-balance">{t("lesson")}</p>
				<dl className="border-t border-line-2">
					{LEGEND_STATES.map((state) => (
						<div key={state} className="grid h-13 grid-cols-[64px_104px_1fr] items-center border-b border-line">
							<dt className="contents">
								<DeliveryMark state={state} large />
								<b>{states(state)}</b>
							</dt>
							<dd className="text-ink-2">{t(`lessons.${state}`)}</dd>
						</div>
					))}
				</dl>
			</div>
		</aside>
	);
}
