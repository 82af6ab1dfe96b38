"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { LetterArticle } from "#components/letter/letter-article";
import { useLive } from "#components/live/live-provider";
import { buttonClass } from "#components/ui/controls/button";
import { bareSubject } from "#lib/contracts/text/subject";
import type { MessageView } from "#lib/contracts/views";

/** A conversation in a group's archive, to be read; who holds it can go on in their own mail. */
export function ArchivedThread({ handle, threadId, letters, held }: { handle: string; threadId: string; letters: MessageView[]; held: boolean }) {
	const t = useTranslations("groups");
	const list = useTranslations("list");
	const ownHandle = useLive((state) => state.account.profile.handle);
	return (
		<>
			<header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-7 pt-6 pb-4 max-md:px-4">
				<h2 dir="auto" className="min-w-0 flex-1 basis-64 text-head font-head tracking-head text-pretty">
					{bareSubject(letters[0]?.subject ?? "") || list("noSubject")}
				</h2>
				<Link href={held ? `/all/${threadId}` : `/groups/${handle}`} className={buttonClass()}>
					{t(held ? "openOwn" : "toLetters")}
				</Link>
			</header>
			{letters.map((letter) => (
				<LetterArticle key={letter.id} letter={letter} ownHandle={ownHandle} open marked={false} fresh={false} />
			))}
		</>
	);
}
