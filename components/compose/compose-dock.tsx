"use client";

import { PencilLine, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button";
import { useWhenIdle } from "#components/ui/use-when-idle";
import { useCompose } from "./compose-provider";
import { ComposerComing } from "./composer-coming";
import { useForgetSent } from "./use-forget-sent";

const loadComposer = () => import("./composer").then(({ Composer }) => Composer);
const Composer = dynamic(loadComposer, { ssr: false, loading: ComposerComing });

/** The dock: the letter in hand, the others folded beside it. On a phone the letter in hand is the whole screen. */
export function ComposeDock() {
	const t = useTranslations("compose");
	const { letters, front, bringToFront, discard } = useCompose();
	useForgetSent();
	useWhenIdle(loadComposer);
	const open = letters.find((letter) => letter.clientId === front);
	const folded = letters.filter((letter) => letter !== open);
	return (
		<div className="pointer-events-none fixed end-5 bottom-0 z-20 flex max-w-full items-end gap-2.5 *:pointer-events-auto max-md:inset-x-0 max-md:end-0">
			{folded.slice(-2).map((letter) => (
				<div
					key={letter.clientId}
					className={`floats flex h-[38px] w-[230px] items-center gap-1 rounded-b-none! bg-paper-3! ps-1 pe-1.5 max-md:mb-[78px] max-md:h-11 max-md:w-auto max-md:flex-1 max-md:rounded-none! max-md:in-[.root:has([data-letter])]:hidden ${open ? "max-md:hidden" : ""}`}
				>
					<button type="button" className="flex h-full min-w-0 flex-1 items-center gap-2 ps-2.5 text-start" onClick={() => bringToFront(letter.clientId)}>
						<PencilLine className="glyph-s text-ink-3" aria-hidden="true" />
						<span className="truncate">{letter.subject || letter.text.trim().split("\n")[0] || t("newLetter")}</span>
						<span className="ms-auto text-small text-ink-3">{t("unsent")}</span>
					</button>
					<IconButton icon={X} words={t("discard")} onClick={() => discard(letter.clientId)} />
				</div>
			))}
			{open ? <Composer key={open.clientId} draft={open} /> : null}
		</div>
	);
}
