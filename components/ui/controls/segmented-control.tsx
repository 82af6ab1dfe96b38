"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";

interface Props<Value extends string> {
	/** Id of the group's label. */
	labelledBy: string;
	/** Id of the group's description. */
	describedBy?: string;
	value: Value;
	options: { value: Value; label: string; lang?: string }[];
	onChange: (value: Value) => void;
}

/** A choice of a few values, all in view. Arrow keys move the selection. */
export function SegmentedControl<Value extends string>({ labelledBy, describedBy, value, options, onChange }: Props<Value>) {
	return (
		<RadioGroup
			aria-labelledby={labelledBy}
			aria-describedby={describedBy}
			value={value}
			onValueChange={(next) => onChange(next as Value)}
			className="inline-flex max-w-full flex-wrap rounded-2 border border-edge bg-paper p-0.5"
		>
			{options.map((option) => (
				<Radio.Root
					key={option.value}
					value={option.value}
					lang={option.lang}
					nativeButton
					render={<button type="button" />}
					className="focus-inside h-[26px] rounded-1 px-3 text-ink-2 transition-colors duration-(--m-tone) hover:bg-hover data-checked:bg-sel data-checked:font-strong data-checked:text-ink data-checked:ring-[1.5px] data-checked:ring-(--ink) data-checked:ring-inset max-md:h-11 max-md:px-4"
				>
					{option.label}
				</Radio.Root>
			))}
		</RadioGroup>
	);
}
