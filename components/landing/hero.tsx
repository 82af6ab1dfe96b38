import { ArrowDown } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";
import { DeliveryMark } from "#components/ui/delivery-mark";

const START = "npm start";
const STATES = ["sent", "delivered", "read"] as const;

/** The three delivery states with their marks, and the start command. */
export function Hero() {
	const t = useTranslations("landing");
	const states = useTranslations("delivery.short");
	return (
		<div className="grid grid-cols-[minmax(0,1fr)_396px] items-end gap-x-10 gap-y-8 px-16 pb-11 max-lg:grid-cols-1 max-lg:px-10 max-lg:pt-6 max-md:px-5 max-md:pt-4 max-md:pb-9">
			<h1 className="grid text-(length:--hero) leading-[0.97] font-[560] tracking-(--track-display) [--hero:min(var(--t-display),9.4vw)] max-lg:[--hero:13.6vw]">
				{STATES.map((state) => (
					<span key={state} className="flex items-center gap-[0.19em]">
						<span className="grid w-[1.06em] flex-none pt-[0.05em] [&_.mk]:h-auto [&_.mk]:w-full [&_.mk:not(.read)]:text-ink">
							<DeliveryMark state={state} animated />
						</span>
						{states(state)}.
						<span className="mb-[1.6em] max-w-[15ch] self-end text-small font-text tracking-normal text-balance text-ink-3 max-xl:hidden">
							{t(`meaning.${state}`)}
						</span>
					</span>
				))}
			</h1>
			<div className="grid gap-6 pb-2">
				<p className="text-[19px]/[29px] tracking-[-0.011em] text-pretty">{t("lead")}</p>
				<p className="grid border-y border-line-2 py-3 font-mono text-[13px]/[22px] wrap-anywhere text-ink-3 *:ps-[2ch] *:-indent-[2ch]">
					<span>
						$ <b className="font-[500] text-ink">{START}</b>
					</span>
					<span>
						<span className="text-signal-text">✓</span> {t("start.serves")}
					</span>
					<span className="indent-0!">{t("start.first")}</span>
				</p>
				<div className="flex flex-wrap gap-2">
					<Link href="/sign-up" className={buttonClass("solid", "h-9! px-4! max-md:h-12!")}>
						{t("signUp")}
					</Link>
					<a href="#letter" className={buttonClass("ghost", "h-9! max-md:h-12!")}>
						{t("look")} <ArrowDown className="glyph-s" aria-hidden="true" />
					</a>
				</div>
			</div>
		</div>
	);
}
