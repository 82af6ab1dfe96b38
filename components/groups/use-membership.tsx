"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-provider";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { GroupView } from "#lib/contracts/groups/group-views";
import { useGroupActions } from "./group-actions";

/** Joining, asking to join, accepting, and the ends of these, for oneself. */
export function useMembership(group: GroupView) {
	const t = useTranslations("groups");
	const router = useRouter();
	const ownHandle = useLive((state) => state.account.profile.handle);
	const errorMessage = useErrorMessages();
	const actions = useGroupActions();
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	const refused = ({ code, message }: { code: string; message: string }) => showErrorToast(errorMessage(code, message));
	const input = { handle: group.handle, member: ownHandle };
	return {
		busy,
		async join() {
			const member = await run("join", () => actions.putMember(input), refused);
			if (!member) return;
			showToast(t(member.state === "member" ? "joined" : "asked", { name: group.name }));
			router.refresh();
		},
		async leave() {
			if ((await run("leave", () => actions.removeMember(input), refused)) === null) return;
			showToast(t(group.myState === "member" ? "left" : group.myState === "invited" ? "declined" : "withdrawn", { name: group.name }));
			// A group that is joined by invitation is not shown to who has none.
			if (group.joinPolicy === "invite") router.push("/groups");
			else router.refresh();
		},
	};
}
