"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { Popover } from "#components/overlays/popover";
import { useNavigate } from "#components/panes/pending-navigation";
import { lazyPart } from "#components/ui/loading/lazy-part";
import type { PersonView } from "#lib/contracts/views";

const PersonCard = lazyPart(() => import("./person-card").then((module) => module.PersonCard));

/** A name that opens the person's card, or the group's page. Shows `children`, or else the name. */
export function PersonName({ person, className, children }: { person: PersonView; className?: string; children?: ReactNode }) {
	const navigate = useNavigate();
	const look = clsx("rounded-1 text-start hover:underline", className);
	if (person.kind === "group") {
		return (
			<button type="button" className={look} onClick={() => navigate(`/groups/${person.handle}`)}>
				{children ?? person.name}
			</button>
		);
	}
	return (
		<Popover
			label={person.name || person.handle}
			trigger={
				<button type="button" className={look}>
					{children ?? person.name}
				</button>
			}
		>
			{(close) => <PersonCard person={person} close={close} />}
		</Popover>
	);
}
