"use client";

import { Combobox } from "@base-ui/react/combobox";
import clsx from "clsx";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { Chip } from "#components/compose/unsent/letter-draft";
import { nameOf } from "#components/mail/people-line";
import { Popover } from "#components/overlays/popover";
import { Avatar } from "#components/ui/avatar";
import { isComposing } from "#components/ui/is-composing";
import { GroupMembers } from "./group-members";

/** One recipient: round for a person, square for a group, dashed for an unknown address. */
export function RecipientChip({ chip }: { chip: Chip }) {
	const t = useTranslations("compose");
	const { person } = chip;
	const name = person ? nameOf(person) : chip.address;
	return (
		<Combobox.Chip
			data-recipient=""
			onKeyDown={(event) => {
				// A key held down removes one recipient, not all.
				if (event.repeat && !isComposing(event) && (event.key === "Backspace" || event.key === "Delete")) event.preventBaseUIHandler();
			}}
			aria-label={person === null ? t("nobodyChip", { name }) : name}
			className={clsx(
				"inline-flex h-6 max-w-full items-center gap-1.5 border pe-1 outline-offset-1! max-md:h-8",
				person?.kind === "group" ? "rounded-[6px]" : "rounded-full",
				person === null ? "border-dashed border-danger bg-danger-wash ps-[7px] text-danger-text" : "border-line bg-paper-3 [--bg:var(--paper-3)]",
				person ? "ps-[3px]" : "ps-[9px]",
			)}
		>
			{person ? <Avatar person={person} size={18} /> : null}
			{person?.kind === "group" ? (
				<Popover
					label={t("membersOf", { name })}
					trigger={
						<button type="button" title={t("membersOf", { name })} className="min-w-0 truncate rounded-1 hover:underline" onKeyDown={stopKeys}>
							{name}
						</button>
					}
				>
					{() => <GroupMembers group={person} />}
				</Popover>
			) : (
				<span title={name} className="min-w-0 truncate">
					{name}
				</span>
			)}
			<Combobox.ChipRemove
				aria-label={t("remove", { name })}
				className="grid size-4 flex-none place-items-center rounded-full text-ink-3 hover:bg-sel hover:text-ink max-md:size-7"
			>
				<X className="size-3" strokeWidth={2.6} aria-hidden="true" />
			</Combobox.ChipRemove>
		</Combobox.Chip>
	);
}

/** Enter and Space press the button, and do not reach the chip, whose keys remove it or move on. */
function stopKeys(event: KeyboardEvent) {
	if (!isComposing(event) && (event.key === "Enter" || event.key === " ")) event.stopPropagation();
}
