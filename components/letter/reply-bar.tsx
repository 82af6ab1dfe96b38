"use client";

import clsx from "clsx";
import { Forward, Reply, ReplyAll } from "lucide-react";
import { useTranslations } from "next-intl";
import { answerRecipients, type ReplyKind } from "#components/compose/unsent/letter-draft";
import { KeyHint } from "#components/keyboard/key-hint";
import { nameOf } from "#components/mail/people-line";
import { Button } from "#components/ui/controls/button";
import type { MessageView } from "#lib/contracts/views";

interface Props {
	letter: MessageView;
	own: string;
	/** Whether the keys act on this letter. Their names keep their room where they do not, so that marking moves no button. */
	marked: boolean;
	onAnswer: (letter: MessageView, kind: ReplyKind) => void;
}

/** Below an unfolded letter, within sight as long as the letter is: who an answer to it would go to, before one begins. */
export function ReplyBar({ letter, own, marked, onAnswer }: Props) {
	const t = useTranslations("letter");
	const { to } = answerRecipients(letter, "reply", own);
	const all = answerRecipients(letter, "replyAll", own);
	const count = all.to.length + all.cc.length;
	const named = to.length === 1 ? to[0] : undefined;
	const wider = count > to.length;
	const hint = clsx("@max-[430px]:hidden", !marked && "invisible");
	return (
		<div
			data-answer
			className="@container sticky bottom-0 mt-auto [@media(height<480px)]:static flex flex-none flex-wrap gap-2 border-t print:hidden border-line-2 bg-paper px-7 py-3 ps-18 max-md:px-3 max-md:*:flex-auto max-md:pb-[max(12px,env(safe-area-inset-bottom))]"
		>
			<Button look={marked ? "solid" : "outline"} className="max-w-full min-w-0" onClick={() => onAnswer(letter, "reply")}>
				<Reply className="glyph-s" aria-hidden="true" />
				{named && wider ? <span className="@min-[431px]:hidden">{t("reply")}</span> : null}
				<span className={clsx("truncate", named && wider && "@max-[430px]:hidden")}>
					{named ? t("replyTo", { name: nameOf(named).split(" ")[0] ?? "" }) : t("reply")}
				</span>
				<KeyHint id="reply" bare className={hint} />
			</Button>
			{wider ? (
				<Button onClick={() => onAnswer(letter, "replyAll")}>
					<ReplyAll className="glyph-s" aria-hidden="true" />
					{t("replyAllCount", { count })}
					<KeyHint id="replyAll" className={hint} />
				</Button>
			) : null}
			<Button look="ghost" onClick={() => onAnswer(letter, "forward")} className="max-md:border-line-2!">
				<Forward className="glyph-s" aria-hidden="true" />
				{t("forward")}
				<KeyHint id="forward" className={hint} />
			</Button>
		</div>
	);
}
