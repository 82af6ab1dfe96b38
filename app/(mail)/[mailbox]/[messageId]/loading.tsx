import { LetterSkeleton } from "#components/mail/letter-skeleton";

export default function Loading() {
	return <LetterSkeleton />;
}
