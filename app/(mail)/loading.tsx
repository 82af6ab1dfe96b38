import { LetterSkeleton } from "#components/mail/letter-skeleton";
import { ListSkeleton } from "#components/mail/list-skeleton";

export default function Loading() {
	return (
		<>
			<ListSkeleton />
			<LetterSkeleton blank />
		</>
	);
}
