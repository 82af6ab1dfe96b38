"use client";

import { ArrowLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeyHintsLine } from "#components/letter/key-hints-line";
import { IconButton } from "#components/ui/controls/icon-button";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { LoadingDots } from "#components/ui/loading/loading-dots";

const NewChatForm = lazyPart(() => import("#components/shell/lazy-bundle").then((bundle) => bundle.NewChatForm), LoadingDots);

/** The pane where a chat begins: with whom. */
export function NewChatPane() {
	const t = useTranslations("chat");
	const letter = useTranslations("letter");
	const router = useRouter();
	return (
		<section aria-label={t("newChat")} className="pane read [--bg:var(--paper)]">
			<div className="flex items-center border-b border-line px-4 max-md:h-14 max-md:px-1">
				<IconButton icon={ArrowLeft} label={letter("back")} onClick={() => router.push("/chats")} className="md:hidden!" />
			</div>
			<div className="overflow-y-auto px-7 py-8 max-md:px-4">
				<h1 className="pb-1.5 text-head font-head tracking-head">{t("newChat")}</h1>
				<p className="max-w-[46ch] pb-4 text-body text-pretty text-ink-2">{t("newChatWords")}</p>
				<NewChatForm />
			</div>
			<KeyHintsLine empty />
		</section>
	);
}
