"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Avatar } from "#components/ui/avatar";
import { Handle } from "#components/ui/handle";
import type { PersonView } from "#lib/contracts/views";

/** One suggestion of the address completion. */
export function PersonOption({ person }: { person: PersonView }) {
	return (
		<Combobox.Item value={person} className="flex h-9 items-center gap-[9px] rounded-1 px-2 outline-none data-highlighted:bg-sel max-md:h-12">
			<Avatar person={person} size={24} />
			<span className="min-w-0 truncate">
				<b className="font-medium">{person.name}</b>{" "}
				<span className="text-ink-3">
					<Handle of={person} />
				</span>
			</span>
		</Combobox.Item>
	);
}
