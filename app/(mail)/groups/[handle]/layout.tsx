import type { ReactNode } from "react";
import { GroupFrame } from "#components/groups/group-frame";
import { groupPage } from "../group-page";

export default async function GroupLayout({ params, children }: { params: Promise<{ handle: string }>; children: ReactNode }) {
	const { group, seq } = await groupPage(params);
	return (
		<GroupFrame key={group.handle} group={group} seq={seq}>
			{children}
		</GroupFrame>
	);
}
