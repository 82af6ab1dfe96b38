"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Dialog } from "#components/overlays/dialog";
import { useToday } from "#components/time/use-today";
import { Button } from "#components/ui/controls/button";
import { endOfDay } from "./end-of-day";

/** Asks for a day; `onGo` receives the end of it in the reader's time zone. */
export function DateDialog({ open, onOpenChange, onGo }: { open: boolean; onOpenChange: (open: boolean) => void; onGo: (until: Date) => void }) {
	const t = useTranslations("list.date");
	const timeZone = useTimeZone() ?? "UTC";
	const today = useToday();
	const fieldId = useId();
	const [missing, setMissing] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const chosen = useRef<Date | null>(null);
	const go = () => {
		if (chosen.current) onGo(chosen.current);
		chosen.current = null;
	};
	return (
		<Dialog open={open} onOpenChange={onOpenChange} title={t("title")} closeLabel={t("close")} initialFocus={input} onClosed={go}>
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					const day = new FormData(event.currentTarget).get("day");
					// The value of a date input is a complete date or empty.
					if (typeof day !== "string" || day === "") return setMissing(true);
					setMissing(false);
					chosen.current = endOfDay(day, timeZone);
					onOpenChange(false);
				}}
				className="grid gap-3"
			>
				<label htmlFor={fieldId}>{t("day")}</label>
				<div className="flex flex-wrap items-center gap-3">
					<input
						ref={input}
						id={fieldId}
						name="day"
						type="date"
						defaultValue={today}
						max={today}
						aria-describedby={`${fieldId}-help`}
						aria-invalid={missing}
						className="h-9 rounded-2 border border-line-2 bg-paper px-2 text-ink max-md:h-11"
					/>
					<Button look="solid" type="submit">
						{t("go")}
					</Button>
				</div>
				<p id={`${fieldId}-help`} role={missing ? "alert" : undefined} className={missing ? "text-small text-danger-text" : "text-small text-ink-3"}>
					{missing ? t("missing") : t("help")}
				</p>
			</form>
		</Dialog>
	);
}
