import type { MetadataRoute } from "next";

/** Only the landing page may be indexed. The others carry `noindex`, which a crawler must be allowed to fetch. */
export default function robots(): MetadataRoute.Robots {
	return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
