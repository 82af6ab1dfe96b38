"use client";

import clsx from "clsx";
import { Forward, Reply, ReplyAll } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReplyKind } from "#components/compose/letter-draft";
import { KeyHint } from "#components/keyboard/key-hint";
import { Button } from "#components/ui/button";
import type { MessageView } from "#lib/contracts/views";
import { nameOf } from "./people-line";

/** Below the newest letter: who an answer would go to, before one begins. */
export function AnswerBar({ newest, own, onAnswer }: { newest: MessageView; own: string; onAnswer: (kind: ReplyKind) => void }) {
	const t = useTranslations("letter");
	const mine = newest.from.handle === own;
	const named = mine ? (newest.to.length === 1 ? newest.to[0] : undefined) : newest.from;
	const others = new Set([...(mine ? [] : [newest.from]), ...newest.to, ...newest.cc].map(({ handle }) => handle).filter((handle) => handle !== own));
	const wider = others.size > (mine ? newest.to.length : 1);
	return (
		<div className="@container sticky bottom-0 mt-auto [@media(height<480px)]:static flex flex-none flex-wrap gap-2 border-t border-line-2 bg-paper px-7 py-3 ps-18 max-md:px-3 max-md:*:flex-auto max-md:pb-[max(12px,env(safe-area-inset-bottom))]">
			<Button look="solid" className="max-w-full min-w-0" onClick={() => onAnswer("reply")}>
				<Reply className="glyph-s" aria-hidden="true" />
				{named && wider ? <span className="@min-[431px]:hidden">{t("reply")}</span> : null}
				<span className={clsx("truncate", named && wider && "@max-[430px]:hidden")}>
					{named ? t("replyTo", { name: nameOf(named).split(" ")[0] ?? "" }) : t("reply")}
				</span>
				<KeyHint id="reply" bare className="@max-[430px]:hidden" />
			</Button>
			{wider ? (
				<Button onClick={() => onAnswer("replyAll")}>
					<ReplyAll className="glyph-s" aria-hidden="true" />
					{t("replyAllCount", { count: others.size })}
					<KeyHint id="replyAll" className="@max-[430px]:hidden" />
				</Button>
			) : null}
			<Button look="ghost" onClick={() => onAnswer("forward")} className="max-md:border-line-2!">
				<Forward className="glyph-s" aria-hidden="true" />
				{t("forward")}
				<KeyHint id="forward" className="@max-[430px]:hidden" />
			</Button>
		</div>
	);
}
