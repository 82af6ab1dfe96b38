import clsx from "clsx";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ListRow } from "#lib/contracts/list-rows";

interface Props {
	row: ListRow;
	selected: boolean;
	/** Whether the box is visible although the row is not selected. */
	shown: boolean;
	onSelect: (id: string, range: boolean) => void;
}

/** The box over a row's picture that selects the row. Without a mouse it is invisible until a row is selected: touching the picture selects. */
export function RowCheckbox({ row, selected, shown, onSelect }: Props) {
	const t = useTranslations("list");
	return (
		<label className="absolute inset-y-0 start-0 grid w-[calc(var(--av)+32px)] cursor-pointer items-center ps-6">
			<input
				type="checkbox"
				tabIndex={-1}
				checked={selected}
				aria-label={t("select", { subject: row.subject || t("noSubject") })}
				onChange={(event) => onSelect(row.id, (event.nativeEvent as MouseEvent).shiftKey === true)}
				className="peer absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
			/>
			<span
				aria-hidden="true"
				className={clsx(
					"grid size-[var(--av)] place-items-center rounded-full peer-focus-visible:outline-2",
					selected ? "bg-solid text-on-solid" : shown ? "bg-float ring-1 ring-line-2 ring-inset" : "opacity-0",
				)}
			>
				{selected ? <Check className="glyph-s" strokeWidth={2.6} /> : null}
			</span>
		</label>
	);
}
