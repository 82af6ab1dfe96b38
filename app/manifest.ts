import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
	return {
		name: "Pombo",
		short_name: "Pombo",
		start_url: "/inbox",
		display: "standalone",
		background_color: "#f6f8f9",
		theme_color: "#0b1a21",
		icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
	};
}
