import { LetterGone } from "#components/mail/letter-gone";

export default function LetterNotFound() {
	return <LetterGone />;
}
