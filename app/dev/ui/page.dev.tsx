import { Gallery } from "#components/gallery/gallery";

export const metadata = { title: "Workshop · Pombo" };

/** Every part in every state. A page of the development server alone: production does not know files that end like this one. */
export default function WorkshopPage() {
	return <Gallery />;
}
