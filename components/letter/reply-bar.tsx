"use client";

import clsx from "clsx";
import { Forward, Reply, ReplyAll } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReplyKind } from "#components/compose/unsent/reply-draft";
import { KeyHint } from "#components/keyboard/key-hint";
import { nameOf } from "#components/mail/people-line";
import { Button } from "#components/ui/controls/button";
import { replyRecipients } from "#lib/contracts/reply-recipients";
import type { MessageView } from "#lib/contracts/views";

interface Props {
	letter: MessageView;
	ownHandle: string;
	/** Whether the shortcuts act on this letter. If not, their hints are invisible but take up space, so that marking moves no button. */
	marked: boolean;
	onReply: (letter: MessageView, kind: ReplyKind) => void;
}

/** The reply buttons below an expanded letter, sticky at the bottom of the pane. They name the recipients of a reply. */
export function ReplyBar({ letter, ownHandle, marked, onReply }: Props) {
	const t = useTranslations("letter");
	const { to } = replyRecipients(letter, "reply", ownHandle);
	const everyone = replyRecipients(letter, "replyAll", ownHandle);
	const count = everyone.to.length + everyone.cc.length;
	const onlyRecipient = to.length === 1 ? to[0] : undefined;
	const hasReplyAll = count > to.length;
	const hint = clsx("@max-[430px]:hidden", !marked && "invisible");
	return (
		<div
			data-answer
			className="@container sticky bottom-0 mt-auto [@media(height<480px)]:static flex flex-none flex-wrap gap-2 border-t print:hidden border-line-2 bg-paper px-7 py-3 ps-18 max-md:px-3 max-md:*:flex-auto max-md:pb-[max(12px,env(safe-area-inset-bottom))]"
		>
			<Button look={marked ? "solid" : "outline"} className="max-w-full min-w-0" onClick={() => onReply(letter, "reply")}>
				<Reply className="glyph-s" aria-hidden="true" />
				{onlyRecipient && hasReplyAll ? <span className="@min-[431px]:hidden">{t("reply")}</span> : null}
				<span className={clsx("truncate", onlyRecipient && hasReplyAll && "@max-[430px]:hidden")}>
					{onlyRecipient ? t("replyTo", { name: nameOf(onlyRecipient).split(" ")[0] ?? "" }) : t("reply")}
				</span>
				<KeyHint id="reply" bare className={hint} />
			</Button>
			{hasReplyAll ? (
				<Button onClick={() => onReply(letter, "replyAll")}>
					<ReplyAll className="glyph-s" aria-hidden="true" />
					{t("replyAllCount", { count })}
					<KeyHint id="replyAll" className={hint} />
				</Button>
			) : null}
			<Button look="ghost" onClick={() => onReply(letter, "forward")} className="max-md:border-line-2!">
				<Forward className="glyph-s" aria-hidden="true" />
				{t("forward")}
				<KeyHint id="forward" className={hint} />
			</Button>
		</div>
	);
}
