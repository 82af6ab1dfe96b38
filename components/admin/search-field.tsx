"use client";

import { Search } from "lucide-react";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";

/** Narrows a list of administration by what is typed. */
export function SearchField({ id, label, value, onChange }: { id: string; label: string; value: string; onChange: (value: string) => void }) {
	return (
		<div className="w-72 max-md:w-full">
			<FieldFrame id={id}>
				<Search className="glyph-s text-ink-3" aria-hidden="true" />
				<input
					id={id}
					type="search"
					aria-label={label}
					placeholder={label}
					value={value}
					onChange={(event) => onChange(event.target.value)}
					className={fieldInputClass}
					aria-describedby={`${id}-hint`}
				/>
			</FieldFrame>
		</div>
	);
}
