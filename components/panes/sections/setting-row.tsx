import type { ReactNode } from "react";

interface Props {
	/** Names the row for assistive technology: its control refers to `${id}-name` and `${id}-why`. */
	id: string;
	name: string;
	description?: ReactNode;
	/** The control that a click on the name goes to, where there is one. */
	control?: string;
	children: ReactNode;
}

/** A setting: its name and description, then its control. */
export function SettingRow({ id, name, description, control, children }: Props) {
	return (
		<div className="grid grid-cols-[216px_minmax(0,1fr)] gap-x-10 border-t border-line py-[22px] max-lg:grid-cols-[176px_minmax(0,1fr)] max-lg:gap-x-6 max-md:grid-cols-1 max-md:gap-y-3 max-md:py-4">
			<div>
				<h2 id={`${id}-name`} className="text-body/5 font-strong">
					{control ? <label htmlFor={control}>{name}</label> : name}
				</h2>
				{description ? (
					<p id={`${id}-why`} className="mt-1 text-small/[17px] text-pretty text-ink-3">
						{description}
					</p>
				) : null}
			</div>
			<div className="min-w-0 max-w-[440px] lg:max-w-none">{children}</div>
		</div>
	);
}
