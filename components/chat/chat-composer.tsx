"use client";

import { SendHorizontal, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { EmojiButton } from "#components/overlays/emoji/emoji-button";
import { IconButton } from "#components/ui/controls/icon-button";
import { isComposing } from "#components/ui/is-composing";
import type { MessageView } from "#lib/contracts/views";
import { LIMITS } from "#lib/core/limits";

interface Props {
	field: RefObject<HTMLTextAreaElement | null>;
	text: string;
	onChange: (text: string) => void;
	onSend: (text: string) => void;
	/** The line being edited. */
	editing: MessageView | null;
	onSave: (text: string) => void;
	onCancel: () => void;
	/** Edits the last line of one's own. */
	onEditLast: () => void;
	/** Tells the others that a line is being written. */
	onTyping: () => void;
}

/** The field below a chat: Enter sends, Shift+Enter begins a new line, the arrow up edits one's last line. */
export function ChatComposer({ field, text, onChange, onSend, editing, onSave, onCancel, onEditLast, onTyping }: Props) {
	const t = useTranslations("chat");
	const [edited, setEdited] = useState("");
	const value = editing ? edited : text;
	const change = (next: string) => {
		onTyping();
		if (editing) setEdited(next);
		else onChange(next);
	};
	useEffect(() => {
		if (!editing) return;
		setEdited(editing.text);
		const input = field.current;
		input?.focus();
		// The field has the line's text after this render.
		requestAnimationFrame(() => input?.setSelectionRange(input.value.length, input.value.length));
	}, [editing, field]);

	const submit = () => {
		if (value.trim() === "") return;
		if (editing) return onSave(value);
		onSend(value);
		onChange("");
		field.current?.focus();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (isComposing(event)) return;
		if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
			event.preventDefault();
			submit();
		} else if (event.key === "Escape" && editing) {
			event.preventDefault();
			onCancel();
		} else if (event.key === "ArrowUp" && value === "" && !editing) {
			event.preventDefault();
			onEditLast();
		}
	};
	const insert = (emoji: string) => {
		const input = field.current;
		const at = input?.selectionStart ?? value.length;
		change(value.slice(0, at) + emoji + value.slice(input?.selectionEnd ?? at));
		requestAnimationFrame(() => input?.setSelectionRange(at + emoji.length, at + emoji.length));
	};

	return (
		<form
			onSubmit={(event) => {
				event.preventDefault();
				submit();
			}}
			className="border-t border-line-2 bg-paper px-4 py-2.5 max-md:px-2 max-md:pb-[max(10px,env(safe-area-inset-bottom))] print:hidden"
		>
			{editing ? (
				<p className="flex items-center gap-2 pb-1.5 text-small text-ink-3">
					<b className="text-ink">{t("editing")}</b> <span className="max-md:hidden">{t("editingKeys")}</span>
					<IconButton icon={X} label={t("cancel")} keys="Esc" onClick={onCancel} className="ms-auto" />
				</p>
			) : null}
			<div className="flex items-end gap-1 rounded-2 border border-edge bg-paper focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-(--focus)">
				<textarea
					ref={field}
					rows={1}
					aria-label={t("field")}
					placeholder={t("placeholder")}
					value={value}
					maxLength={LIMITS.textMaxBytes}
					enterKeyHint="send"
					onChange={(event) => change(event.target.value)}
					onKeyDown={onKeyDown}
					className="field-sizing-content max-h-[40dvh] min-h-10 w-full min-w-0 resize-none bg-transparent px-3 py-2 text-body tracking-normal outline-none placeholder:text-ink-3 max-md:min-h-11"
				/>
				<span className="flex flex-none items-center p-1.5 max-md:p-0">
					<EmojiButton onPick={insert} finalFocus={field} />
					<IconButton icon={SendHorizontal} label={t(editing ? "save" : "send")} keys="Enter" type="submit" aria-disabled={value.trim() === ""} />
				</span>
			</div>
		</form>
	);
}
