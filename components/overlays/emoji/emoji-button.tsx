"use client";

import { SmilePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Popover } from "#components/overlays/popover";
import { IconButton } from "#components/ui/controls/icon-button";
import { lazyPart } from "#components/ui/loading/lazy-part";

const EmojiPicker = lazyPart(() => import("./emoji-picker").then((module) => module.EmojiPicker));

/** A button that opens all emoji; their code and names load when it is pressed. */
export function EmojiButton({ onPick, label, finalFocus }: { onPick: (emoji: string) => void; label?: string; finalFocus?: RefObject<HTMLElement | null> }) {
	const t = useTranslations("emoji");
	const name = label ?? t("insert");
	return (
		<Popover side="top" align="end" finalFocus={finalFocus} label={name} trigger={<IconButton icon={SmilePlus} label={name} />}>
			{(close) => (
				<div className="h-[320px] w-[300px] max-w-full">
					<EmojiPicker
						onPick={(emoji) => {
							close();
							onPick(emoji);
						}}
					/>
				</div>
			)}
		</Popover>
	);
}
