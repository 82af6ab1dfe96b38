import { LetterNotFound } from "#components/letter/letter-not-found";

export default function LetterNotFoundPage() {
	return <LetterNotFound />;
}
