import { Gallery } from "#components/gallery/gallery";

export const metadata = { title: "Workshop · Pombo" };

/** Every component in every state. Development server only: production builds ignore the extension `.dev.tsx`. */
export default function WorkshopPage() {
	return <Gallery />;
}
