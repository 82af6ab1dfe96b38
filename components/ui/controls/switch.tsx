"use client";

import { Switch as Base } from "@base-ui/react/switch";
import { useId } from "react";

/** A switch with its label and description. */
export function Switch({
	label,
	description,
	checked,
	onChange,
}: {
	label: string;
	description?: string;
	checked: boolean;
	onChange: (checked: boolean) => void;
}) {
	const id = useId();
	return (
		<div className="flex min-w-0 flex-1 items-start gap-4">
			<span className="min-w-0 flex-1">
				<b id={id} className="block font-strong">
					{label}
				</b>
				{description ? (
					<span id={`${id}-why`} className="text-ink-3">
						{description}
					</span>
				) : null}
			</span>
			<Base.Root
				checked={checked}
				onCheckedChange={onChange}
				aria-labelledby={id}
				aria-describedby={description ? `${id}-why` : undefined}
				className="relative inline-flex h-5 w-9 flex-none items-center rounded-full border border-edge bg-paper px-[2px] before:absolute before:-inset-3 before:content-[''] data-checked:border-ink data-checked:bg-ink max-md:my-3"
			>
				<Base.Thumb className="block size-3.5 rounded-full bg-edge transition-transform duration-80 data-checked:translate-x-4 data-checked:bg-paper rtl:data-checked:-translate-x-4" />
			</Base.Root>
		</div>
	);
}
