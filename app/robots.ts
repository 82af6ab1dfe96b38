import type { MetadataRoute } from "next";

/** Only the landing page asks to be kept; the others say no themselves, which a crawler must be let in to read. */
export default function robots(): MetadataRoute.Robots {
	return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
