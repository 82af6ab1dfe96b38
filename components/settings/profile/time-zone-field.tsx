"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, useSyncExternalStore } from "react";
import { fieldInputClass } from "#components/ui/controls/field";
import { leaveToInputMethod } from "#components/ui/is-composing";
import { findZones, matchZone, zoneLabel } from "./time-zones";

interface Props {
	id: string;
	value: string;
	/** The zones that the server supports. */
	zones: readonly string[];
	wrong: boolean;
	onChange: (zone: string) => void;
	/** Whether the text left in the field names no zone, or several. */
	onUnclear: (unclear: boolean) => void;
}

/** A time zone, found by typing part of its name; the browser's own is offered first. On blur, unambiguous text is accepted. */
export function TimeZoneField({ id, value, zones, wrong, onChange, onUnclear }: Props) {
	const t = useTranslations("settings.profile");
	const frame = useRef<HTMLSpanElement>(null);
	const [typed, setTyped] = useState<string | null>(null);
	const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
	// The list needs scripts: until hydration the field is read-only, so that no input is lost.
	const isHydrated = useSyncExternalStore(noSubscription, always, notOnServer);
	const found = findZones(zones, browserZone, typed ?? "");
	const type = (text: string | null) => {
		setTyped(text);
		onUnclear(false);
	};
	const choose = (zone: string) => {
		type(null);
		onChange(zone);
	};
	const onLeave = () => {
		if (typed === null) return;
		const matched = matchZone(zones, typed);
		if (matched) choose(matched);
		else if (typed.trim() === "") type(null);
		else onUnclear(true);
	};
	return (
		<Combobox.Root<string>
			items={found}
			filter={null}
			value={value}
			itemToStringLabel={zoneLabel}
			inputValue={typed ?? zoneLabel(value)}
			onInputValueChange={(text, { reason }) => {
				if (reason === "input-change" || reason === "input-clear") type(text);
			}}
			onValueChange={(zone) => {
				if (zone) choose(zone);
			}}
			onOpenChange={(_, { reason }) => {
				if (reason === "escape-key") type(null);
			}}
			autoHighlight
		>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: it only observes blur of its descendants */}
			<span
				ref={frame}
				className="flex h-full min-w-0 flex-1 items-center gap-2"
				onBlur={(event) => {
					if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
				}}
			>
				<Combobox.Input
					id={id}
					readOnly={!isHydrated}
					className={fieldInputClass}
					autoComplete="off"
					spellCheck={false}
					aria-invalid={wrong || undefined}
					aria-describedby={`${id}-why ${id}-hint`}
					onFocus={(event) => event.currentTarget.select()}
					onKeyDown={leaveToInputMethod}
				/>
				<Combobox.Trigger
					aria-label={t("zones")}
					className="-me-1.5 grid size-7 flex-none place-items-center rounded-2 text-ink-3 hover:bg-hover max-md:size-11"
				>
					<ChevronsUpDown className="glyph-s" aria-hidden="true" />
				</Combobox.Trigger>
			</span>
			<Combobox.Portal>
				<Combobox.Positioner anchor={frame} sideOffset={8} align="start" alignOffset={-10} className="z-50 outline-none">
					<Combobox.Popup className="floats max-h-[min(var(--available-height),320px)] w-[calc(var(--anchor-width)+20px)] overflow-y-auto p-[5px]">
						<Combobox.Empty className="px-2 py-1.5 text-ink-3 empty:hidden">{t("noZone")}</Combobox.Empty>
						<Combobox.List>
							{(zone: string) => (
								<Combobox.Item
									key={zone}
									value={zone}
									className="flex min-h-[30px] items-center gap-[9px] rounded-1 px-2 outline-none data-highlighted:bg-sel max-md:min-h-11"
								>
									<span className="glyph grid place-items-center">
										<Combobox.ItemIndicator>
											<Check className="glyph-s" aria-hidden="true" />
										</Combobox.ItemIndicator>
									</span>
									<span className="min-w-0 flex-1 truncate">{zoneLabel(zone)}</span>
									{zone === browserZone ? <span className="text-small text-ink-3">{t("ownZone")}</span> : null}
								</Combobox.Item>
							)}
						</Combobox.List>
					</Combobox.Popup>
				</Combobox.Positioner>
			</Combobox.Portal>
		</Combobox.Root>
	);
}

const noSubscription = () => () => {};
const always = () => true;
const notOnServer = () => false;
