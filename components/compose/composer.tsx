"use client";

import clsx from "clsx";
import { Minus, Trash2, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { OffHoursNotice } from "#components/compose/recipients/off-hours-notice";
import { RecipientsField } from "#components/compose/recipients/recipients-field";
import { hasTyped } from "#components/compose/recipients/typed-recipients";
import { useAudienceCount } from "#components/compose/recipients/use-audience-count";
import { hasContent, type LetterDraft } from "#components/compose/unsent/letter-draft";
import type { LetterChange } from "#components/compose/unsent/letter-store";
import { isMac } from "#components/keyboard/keyboard-provider";
import { Button } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { isComposing } from "#components/ui/is-composing";
import { Kbd } from "#components/ui/kbd";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { LIMITS } from "#lib/core/limits";
import { useCompose } from "./compose-provider";
import { ComposerError } from "./composer-error";
import { COMPOSER_FRAME } from "./composer-frame";
import { OtherAnswersNotice } from "./other-answers-notice";
import { useDiscard } from "./use-discard";
import { useOtherAnswers } from "./use-other-answers";
import { useSend } from "./use-send";

const CLOSE_ANIMATION_MS = 180;
/** More people than this, and the form says so before it is sent. */
const MANY_PEOPLE = 20;

/** The form of one draft. Escape collapses it without discarding anything. */
export function Composer({ draft }: { draft: LetterDraft }) {
	const t = useTranslations("compose");
	const id = useId();
	const { change, discard, bringToFront, opener, canSave } = useCompose();
	const discardWithUndo = useDiscard();
	// Determined once, when the composer opens: it must not move the focus later.
	const [initialFocus] = useState(draft.to.length === 0 ? "to" : draft.subject === "" ? "subject" : "text");
	const [ccRequested, setCcRequested] = useState(false);
	const showCc = ccRequested || draft.cc.length + draft.bcc.length > 0 || hasTyped(draft, ["cc", "bcc"]);
	const [isClosing, setIsClosing] = useState(false);
	const sheet = useRef<HTMLElement>(null);
	const subject = useRef<HTMLInputElement>(null);
	const body = useRef<HTMLTextAreaElement>(null);
	const { submit, sending, failure, errors } = useSend(draft, () => {
		setIsClosing(true);
		if (sheet.current?.contains(document.activeElement)) restoreFocus(opener.current);
		setTimeout(() => discard(draft.clientId), CLOSE_ANIMATION_MS);
	});
	useFocusInvalid(sheet, failure);
	const others = useOtherAnswers(draft);
	const [asking, setAsking] = useState(false);
	const [asked, setAsked] = useState(false);
	const trySending = () => (asked || others.answered.length + others.answering.length === 0 ? void submit() : setAsking(true));
	const edit = (patch: LetterChange) => change(draft.clientId, patch);

	useEffect(() => {
		if (initialFocus === "subject") subject.current?.focus();
		if (initialFocus === "text") {
			body.current?.focus();
			body.current?.setSelectionRange(0, 0);
		}
		return () => {
			if (document.activeElement === document.body) restoreFocus(opener.current);
		};
	}, [initialFocus, opener]);

	const collapse = () => (hasContent(draft) ? bringToFront(null) : discard(draft.clientId));
	const onKeyDown = (event: KeyboardEvent) => {
		// Keys within a panel that belongs to the form are that panel's.
		if (isComposing(event) || !(event.target instanceof Node && sheet.current?.contains(event.target))) return;
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			trySending();
		}
		if (event.key === "Escape" && !event.defaultPrevented) collapse();
	};
	const count = useAudienceCount(draft);

	return (
		<section
			ref={sheet}
			role="dialog"
			aria-label={draft.subject || t("newLetter")}
			inert={isClosing}
			onKeyDown={onKeyDown}
			className={clsx(COMPOSER_FRAME, isClosing && "is-leaving")}
		>
			<header className="flex h-[38px] flex-none items-center gap-0.5 rounded-t-float border-b border-line bg-paper-3 ps-4 pe-2 max-md:h-14 max-md:rounded-none max-md:bg-float">
				<h2 className="min-w-0 flex-1 truncate font-strong">{draft.subject || t("newLetter")}</h2>
				{hasContent(draft) ? <span className="text-small whitespace-nowrap text-ink-3 max-md:hidden">{t(canSave ? "kept" : "notKept")}</span> : null}
				<IconButton icon={Minus} label={t("fold")} onClick={collapse} className="max-md:hidden!" />
				<IconButton icon={X} label={t("close")} keys="Esc" onClick={collapse} />
			</header>
			<div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
				<RecipientsField
					label={t("to")}
					field="to"
					draft={draft}
					change={edit}
					autoFocus={initialFocus === "to"}
					error={errors.to}
					aside={
						showCc ? null : (
							<button type="button" className="text-small text-ink-3 hover:text-ink" onClick={() => setCcRequested(true)}>
								{t("copies")}
							</button>
						)
					}
				/>
				{showCc ? (
					<>
						<RecipientsField label={t("cc")} field="cc" draft={draft} change={edit} error={errors.cc} />
						<RecipientsField label={t("bcc")} field="bcc" draft={draft} change={edit} error={errors.bcc} />
					</>
				) : null}
				<OffHoursNotice draft={draft} />
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
				<ComposerError id={`${id}-subject`} message={errors.subject} />
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
			<ComposerError id={`${id}-text`} message={errors.text ?? errors.form} belowText />
			<OtherAnswersNotice
				others={others}
				asking={asking}
				onCancel={() => setAsking(false)}
				onSend={() => {
					setAsking(false);
					setAsked(true);
					void submit();
				}}
			/>
			<footer className="flex flex-none items-center gap-2 border-t border-line-2 py-[9px] ps-4 pe-3 max-md:pb-[calc(9px+env(safe-area-inset-bottom))]">
				<Button look="solid" onClick={trySending} aria-disabled={sending} aria-keyshortcuts="Control+Enter">
					{sending ? (
						<span className="[&_.mk]:text-current!">
							<DeliveryMark state="queued" />
						</span>
					) : null}
					{t(sending ? "sending" : "send")}
					{sending ? null : <Kbd bare>{isMac() ? "⌘↵" : "Ctrl ↵"}</Kbd>}
				</Button>
				<span role="status" className="min-w-0 text-small text-ink-3">
					{count > MANY_PEOPLE ? (
						<span className="flex items-start gap-1.5 font-medium text-ink">
							<TriangleAlert className="glyph-s mt-px flex-none" aria-hidden="true" />
							{t(draft.inReplyTo ? "replyToMany" : "toMany", { count })}
						</span>
					) : count > 0 ? (
						t("people", { count })
					) : null}
				</span>
				<IconButton icon={Trash2} label={t("discard")} onClick={() => discardWithUndo(draft)} className="ms-auto" />
			</footer>
		</section>
	);
}

/** Returns the focus to where it was before the composer opened, so that the next key does not act on a removed form. */
function restoreFocus(opener: Element | null): void {
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
