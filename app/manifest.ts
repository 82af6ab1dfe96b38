import type { MetadataRoute } from "next";
import { getLocale, getTranslations } from "next-intl/server";

const SIZES = ["192", "512"];

/** The web app manifest, in the language the browser requests. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
	const t = await getTranslations("manifest");
	const mailboxes = await getTranslations("mailboxes");
	return {
		id: "/",
		name: "Pombo",
		short_name: "Pombo",
		description: t("description"),
		lang: await getLocale(),
		dir: "ltr",
		start_url: "/inbox",
		scope: "/",
		display: "standalone",
		background_color: "#f6f8f9",
		theme_color: "#ebeff2",
		categories: ["productivity", "business"],
		icons: [...icons("icon", "any"), ...icons("maskable", "maskable"), ...icons("monochrome", "monochrome")],
		shortcuts: [
			{ name: t("write"), url: "/compose" },
			{ name: mailboxes("inbox"), url: "/inbox" },
			{ name: mailboxes("sent"), url: "/sent" },
		],
	};
}

function icons(name: string, purpose: "any" | "maskable" | "monochrome") {
	return SIZES.map((size) => ({ src: `/icons/${name}-${size}.png`, sizes: `${size}x${size}`, type: "image/png", purpose }));
}
