"use client";

import { type EmojiPickerListCategoryHeaderProps, type EmojiPickerListEmojiProps, type EmojiPickerListRowProps, EmojiPicker as Picker } from "frimousse";
import { useLocale, useTranslations } from "next-intl";

/** Where the build copies the names of the emoji: see scripts/steps/emoji.mjs. */
const DATA_URL = "/emoji";

/** All emoji with a search, by keyboard too: arrows move, Enter picks. Its parent gives it a place and closes it. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
	const t = useTranslations("emoji");
	const language = useLocale().slice(0, 2);
	return (
		<Picker.Root
			locale={language}
			emojibaseUrl={DATA_URL}
			columns={8}
			onEmojiSelect={({ emoji }) => onPick(emoji)}
			className="flex h-[320px] w-[300px] max-w-full flex-col"
		>
			<Picker.Search
				autoFocus
				aria-label={t("search")}
				placeholder={t("search")}
				className="mb-1.5 h-8 flex-none rounded-1 border border-line-2 bg-paper px-2.5 placeholder:text-ink-3 focus-visible:outline-2 focus-visible:outline-focus max-md:h-11"
			/>
			<Picker.Viewport className="min-h-0 flex-1 outline-none">
				<Picker.Loading className="absolute inset-0 grid place-items-center text-small text-ink-3">{t("loading")}</Picker.Loading>
				<Picker.Empty className="absolute inset-0 grid place-items-center px-4 text-center text-small text-ink-3">
					{({ search }) => t("none", { search })}
				</Picker.Empty>
				<Picker.List className="select-none" components={{ CategoryHeader, Row, Emoji }} />
			</Picker.Viewport>
		</Picker.Root>
	);
}

function CategoryHeader({ category, ...props }: EmojiPickerListCategoryHeaderProps) {
	return (
		<div {...props} className="bg-float px-1.5 pt-2 pb-1 text-small text-ink-3">
			{category.label}
		</div>
	);
}

function Row(props: EmojiPickerListRowProps) {
	return <div {...props} className="scroll-my-1.5 px-0.5" />;
}

function Emoji({ emoji, ...props }: EmojiPickerListEmojiProps) {
	return (
		<button {...props} type="button" className="grid size-9 place-items-center rounded-1 text-[20px]/none data-active:bg-sel">
			{emoji.emoji}
		</button>
	);
}
