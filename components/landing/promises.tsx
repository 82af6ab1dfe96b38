import { useTranslations } from "next-intl";

const PROMISES = ["once", "live", "quiet", "sealed", "hand"] as const;

/** The features that exist today, and no others. */
export function Promises() {
	const t = useTranslations("landing.promises");
	return (
		<section aria-labelledby="promises-title" className="border-t border-line-2 px-16 py-14 max-lg:px-10 max-md:px-5 max-md:py-10">
			<h2 id="promises-title" className="mb-6 text-door font-head tracking-[-0.025em]">
				{t("title")}
			</h2>
			<dl className="grid grid-cols-2 gap-x-10 border-t border-line-2 max-lg:grid-cols-1">
				{PROMISES.map((promise) => (
					<PromiseItem key={promise} name={t(`${promise}.name`)}>
						{t(`${promise}.words`)}
					</PromiseItem>
				))}
				<PromiseItem name={t("free.name")}>
					{t.rich("free.words", {
						api: (chunks) => (
							<a href="/api/v1/openapi.json" className="underline">
								{chunks}
							</a>
						),
					})}
				</PromiseItem>
			</dl>
		</section>
	);
}

function PromiseItem({ name, children }: { name: string; children: React.ReactNode }) {
	return (
		<div className="grid grid-cols-[200px_minmax(0,1fr)] gap-x-6 gap-y-0.5 border-b border-line py-4 max-md:grid-cols-1">
			<dt className="text-body font-strong">{name}</dt>
			<dd className="text-body text-pretty text-ink-2">{children}</dd>
		</div>
	);
}
