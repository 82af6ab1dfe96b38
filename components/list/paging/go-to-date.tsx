"use client";

import { CalendarSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKey, useKeysOf, useSuspendKeys } from "#components/keyboard/keyboard-provider";
import { IconButton } from "#components/ui/controls/icon-button";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { useHasOpened } from "#components/ui/loading/use-has-opened";

const DateDialog = lazyPart(() => import("./date-dialog").then((module) => module.DateDialog));

/** Opens the date dialog: a button in the head of the list, also a command of the palette. */
export function GoToDate({ onGo }: { onGo: (until: Date) => void }) {
	const t = useTranslations("list.date");
	const keysOf = useKeysOf();
	const [open, setOpen] = useState(false);
	useKey("goToDate", () => setOpen(true));
	useSuspendKeys(open);
	return (
		<>
			<IconButton icon={CalendarSearch} label={t("title")} keys={keysOf("goToDate")} aria-haspopup="dialog" onClick={() => setOpen(true)} className="-me-2" />
			{useHasOpened(open) ? <DateDialog open={open} onOpenChange={setOpen} onGo={onGo} /> : null}
		</>
	);
}
