import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/controls/button";

/** A log as a file, for a spreadsheet or for a program. */
export function DownloadLinks({ base }: { base: string }) {
	const t = useTranslations("settings.activity");
	return (
		<p className="flex flex-wrap gap-2 border-t border-line py-4 print:hidden">
			{(["csv", "json"] as const).map((format) => (
				<a key={format} href={`${base}?format=${format}`} download className={buttonClass()}>
					<Download className="glyph-s" aria-hidden="true" /> {t(`download.${format}`)}
				</a>
			))}
		</p>
	);
}
