import { useFormatter, useTranslations } from "next-intl";
import { DeliveryMark, type MarkState } from "#components/ui/delivery-mark";
import { DeliveryStrip, type StripStep } from "#components/ui/delivery-strip";

/** The copies of one letter to 148 people. */
const COPIES = { read: 46, delivered: 67, off: 14, sent: 21 } as const satisfies Partial<Record<StripStep, number>>;
const LEGEND = [
	["read", "read"],
	["delivered", "delivered"],
	["off", "delivered"],
	["sent", "sent"],
] as const satisfies [keyof typeof COPIES, MarkState][];

/** 148 copies as a wide strip, with a legend. A phone has room for shares only. */
export function ExampleStrip() {
	const t = useTranslations("landing");
	const counted = useTranslations("delivery.counted");
	const label = useFormatter().list(LEGEND.map(([step]) => counted(step, { count: COPIES[step] })));
	return (
		<figure>
			<div className="border-b border-ink px-16 max-lg:px-10 max-md:hidden [&_.rail]:hidden">
				<DeliveryStrip size="hero" counts={COPIES} label={label} />
			</div>
			<div className="border-b border-ink px-5 md:hidden [&_.rail]:hidden">
				<DeliveryStrip size="heroSmall" counts={COPIES} label={label} />
			</div>
			<figcaption className="flex flex-wrap items-center gap-x-7 gap-y-1.5 px-16 py-4 text-ink-2 max-lg:px-10 max-md:px-5">
				<span className="me-auto max-md:w-full">
					<b className="text-ink">{t("horizon")}</b> <span className="text-ink-3">{t("example")}</span>
				</span>
				{LEGEND.map(([step, mark]) => (
					<span key={step} className="inline-flex items-center gap-[5px]">
						<DeliveryMark state={mark} />
						{counted(step, { count: COPIES[step] })}
					</span>
				))}
			</figcaption>
		</figure>
	);
}
