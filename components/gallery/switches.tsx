"use client";

import { useState } from "react";
import { APPEARANCE } from "#components/ui/appearance/appearance";
import { Button } from "#components/ui/controls/button";

/** Toggles the page's appearance, without saving it. */
export function Switches() {
	const [chosen, setChosen] = useState<Record<string, string>>({});
	const [isRtl, setIsRtl] = useState(false);
	return (
		<div className="ms-auto flex flex-wrap gap-2">
			{Object.entries(APPEARANCE).map(([name, values]) => {
				const value = chosen[name] ?? values[0];
				const next = values[(values.indexOf(value as never) + 1) % values.length] ?? values[0];
				return (
					<Button
						key={name}
						onClick={() => {
							setChosen({ ...chosen, [name]: next });
							if (next === values[0]) delete document.documentElement.dataset[name];
							else document.documentElement.dataset[name] = next;
						}}
					>
						{name}: {value}
					</Button>
				);
			})}
			<Button
				onClick={() => {
					setIsRtl(!isRtl);
					document.documentElement.dir = isRtl ? "ltr" : "rtl";
				}}
			>
				direction: {isRtl ? "rtl" : "ltr"}
			</Button>
		</div>
	);
}
