"use client";

import clsx from "clsx";
import { Minus, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { RecipientsField } from "#components/compose/recipients/recipients-field";
import { hasTyped } from "#components/compose/recipients/typed-recipients";
import { countPeople, hasContent, type LetterDraft } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import { isComposing } from "#components/keyboard/is-composing";
import { isMac } from "#components/keyboard/keyboard-provider";
import { Button } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { Kbd } from "#components/ui/kbd";
import { LIMITS } from "#lib/core/limits";
import { useCompose } from "./compose-provider";
import { ComposerError } from "./composer-error";
import { COMPOSER_FRAME } from "./composer-frame";
import { useDiscard } from "./use-discard";
import { useFocusRefused } from "./use-focus-refused";
import { useSend } from "./use-send";

const LEAVE_MS = 180;

/** One letter being written: To, Subject, text, Send. Escape folds it and keeps every word. */
export function Composer({ draft }: { draft: LetterDraft }) {
	const t = useTranslations("compose");
	const id = useId();
	const { change, discard, bringToFront, opener, canSave: keeps } = useCompose();
	const throwAway = useDiscard();
	// As it was when it opened: later focus is the writer's.
	const [first] = useState(draft.to.length === 0 ? "to" : draft.subject === "" ? "subject" : "text");
	const [copiesWanted, setCopiesWanted] = useState(false);
	const copies = copiesWanted || draft.cc.length + draft.bcc.length > 0 || hasTyped(draft, ["cc", "bcc"]);
	const [leaving, setLeaving] = useState(false);
	const sheet = useRef<HTMLElement>(null);
	const subject = useRef<HTMLInputElement>(null);
	const body = useRef<HTMLTextAreaElement>(null);
	const { submit, sending, failure, errors } = useSend(draft, () => {
		setLeaving(true);
		if (sheet.current?.contains(document.activeElement)) giveBackFocus(opener.current);
		setTimeout(() => discard(draft.clientId), LEAVE_MS);
	});
	useFocusRefused(sheet, failure);
	const edit = (patch: LetterChange) => change(draft.clientId, patch);

	useEffect(() => {
		if (first === "subject") subject.current?.focus();
		if (first === "text") {
			body.current?.focus();
			body.current?.setSelectionRange(0, 0);
		}
		return () => {
			if (document.activeElement === document.body) giveBackFocus(opener.current);
		};
	}, [first, opener]);

	const fold = () => (hasContent(draft) ? bringToFront(null) : discard(draft.clientId));
	const onKeyDown = (event: KeyboardEvent) => {
		if (isComposing(event)) return;
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			void submit();
		}
		if (event.key === "Escape" && !event.defaultPrevented) fold();
	};
	const count = countPeople(draft);

	return (
		<section
			ref={sheet}
			role="dialog"
			aria-label={draft.subject || t("newLetter")}
			inert={leaving}
			onKeyDown={onKeyDown}
			className={clsx(COMPOSER_FRAME, leaving && "is-leaving")}
		>
			<header className="flex h-[38px] flex-none items-center gap-0.5 rounded-t-float border-b border-line bg-paper-3 ps-4 pe-2 max-md:h-14 max-md:rounded-none max-md:bg-float">
				<h2 className="min-w-0 flex-1 truncate font-strong">{draft.subject || t("newLetter")}</h2>
				{hasContent(draft) ? <span className="text-small whitespace-nowrap text-ink-3 max-md:hidden">{t(keeps ? "kept" : "notKept")}</span> : null}
				<IconButton icon={Minus} label={t("fold")} onClick={fold} className="max-md:hidden!" />
				<IconButton icon={X} label={t("close")} keys="Esc" onClick={fold} />
			</header>
			<div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
				<RecipientsField
					label={t("to")}
					field="to"
					draft={draft}
					change={edit}
					autoFocus={first === "to"}
					error={errors.to}
					aside={
						copies ? null : (
							<button type="button" className="text-small text-ink-3 hover:text-ink" onClick={() => setCopiesWanted(true)}>
								{t("copies")}
							</button>
						)
					}
				/>
				{copies ? (
					<>
						<RecipientsField label={t("cc")} field="cc" draft={draft} change={edit} error={errors.cc} />
						<RecipientsField label={t("bcc")} field="bcc" draft={draft} change={edit} error={errors.bcc} />
					</>
				) : null}
				<label className="grid min-h-[37px] grid-cols-[56px_1fr] items-center border-b max-md:grid-cols-[68px_1fr] border-line px-4">
					<span className="text-ink-3">{t("subject")}</span>
					<input
						ref={subject}
						className="h-9 bg-transparent font-medium outline-none max-md:h-12"
						readOnly={sending}
						value={draft.subject}
						maxLength={LIMITS.subjectMaxChars}
						aria-invalid={errors.subject ? true : undefined}
						aria-describedby={errors.subject ? `${id}-subject` : undefined}
						onChange={(event) => edit({ subject: event.target.value })}
					/>
				</label>
				<ComposerError id={`${id}-subject`} words={errors.subject} />
				<textarea
					ref={body}
					aria-label={t("text")}
					className="field-sizing-content min-h-[220px] w-full flex-1 resize-none bg-transparent px-4 py-3.5 text-body tracking-normal outline-none"
					readOnly={sending}
					value={draft.text}
					aria-invalid={errors.text ? true : undefined}
					aria-describedby={errors.text ? `${id}-text` : undefined}
					onChange={(event) => edit({ text: event.target.value })}
				/>
			</div>
			<ComposerError id={`${id}-text`} words={errors.text ?? errors.form} ofLetter />
			<footer className="flex flex-none items-center gap-2 border-t border-line-2 py-[9px] ps-4 pe-3 max-md:pb-[calc(9px+env(safe-area-inset-bottom))]">
				<Button look="solid" onClick={() => void submit()} aria-disabled={sending} aria-keyshortcuts="Control+Enter">
					{sending ? (
						<span className="[&_.mk]:text-current!">
							<DeliveryMark state="queued" />
						</span>
					) : null}
					{t(sending ? "sending" : "send")}
					{sending ? null : <Kbd bare>{isMac() ? "⌘↵" : "Ctrl ↵"}</Kbd>}
				</Button>
				<span className="text-small text-ink-3">{count > 0 ? t("people", { count }) : null}</span>
				<IconButton icon={Trash2} label={t("discard")} onClick={() => throwAway(draft)} className="ms-auto" />
			</footer>
		</section>
	);
}

/** To where the writer was, so that the next key acts there and not in a letter that is gone. */
function giveBackFocus(opener: Element | null): void {
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
