import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Blank } from "#components/ui/blank";
import { buttonClass } from "#components/ui/button";

export default async function NotFound() {
	const t = await getTranslations("notFound");
	return (
		<main className="h-dvh">
			<title>{`${t("title")} · Pombo`}</title>
			<Blank
				level="h1"
				title={t("title")}
				actions={
					<Link href="/inbox" className={buttonClass("solid")}>
						{t("back")}
					</Link>
				}
			>
				{t("words")}
			</Blank>
		</main>
	);
}
