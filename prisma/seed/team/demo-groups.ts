import type { CreateGroupInput } from "#lib/contracts/groups/groups";
import { DEMO_PEOPLE } from "./demo-people";

/** A group of the demo team: what it is called, its owner, its admins and its other members, by handle. */
export interface DemoGroup extends CreateGroupInput {
	owner: string;
	admins: string[];
	members: string[];
	/** Who is asked to join, or asks to, and waits. */
	waiting: { invited?: string[]; requested?: string[] };
}

const everybodyBut = (...without: string[]) => DEMO_PEOPLE.map(({ handle }) => handle).filter((handle) => !without.includes(handle));

export const DEMO_GROUPS: readonly DemoGroup[] = [
	{
		handle: "studio",
		name: "The whole studio",
		description: "Keys, holidays, soup. Everybody is here.",
		joinPolicy: "open",
		postPolicy: "members",
		archivePolicy: "all",
		owner: "ana",
		admins: ["sofia"],
		members: everybodyBut("ana", "sofia"),
		waiting: {},
	},
	{
		handle: "books",
		name: "Books",
		description: "From the first sheet to the last proof.",
		joinPolicy: "request",
		postPolicy: "members",
		archivePolicy: "all",
		owner: "grace",
		admins: ["emma", "ana"],
		members: ["bruno", "felipe", "ines"],
		waiting: { requested: ["helena"] },
	},
	{
		handle: "exposicoes",
		name: "Exposições",
		description: "Montagem, transporte e legendas, em duas línguas.",
		joinPolicy: "invite",
		postPolicy: "anyone",
		archivePolicy: "since-joining",
		owner: "daniel",
		admins: ["ines"],
		members: ["james", "sofia", "bruno", "ana"],
		waiting: { invited: ["carla"] },
	},
	{
		handle: "servers",
		name: "Servers",
		description: "Backups, updates and the printer that is not a server.",
		joinPolicy: "open",
		postPolicy: "anyone",
		archivePolicy: "all",
		owner: "lucas",
		admins: [],
		members: ["james", "emma"],
		waiting: {},
	},
	{
		handle: "papers",
		name: "Paper samples",
		description: "Who has which sheet on the desk, and when it comes back.",
		joinPolicy: "invite",
		postPolicy: "members",
		archivePolicy: "since-joining",
		owner: "carla",
		admins: [],
		members: ["bruno"],
		waiting: { invited: ["ana"] },
	},
];
