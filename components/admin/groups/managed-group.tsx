"use client";

import { Crown, Ellipsis, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/overlays/menu";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { IconButton } from "#components/ui/controls/icon-button";
import { Handle } from "#components/ui/handle";
import type { ManagedGroupView } from "#lib/contracts/views";

/** One group: who owns it and how many are in it, never what it writes. */
export function ManagedGroup({ group, onOwner, onRemove }: { group: ManagedGroupView; onOwner: () => void; onRemove: () => void }) {
	const t = useTranslations("admin.groups");
	const { handle, name, members, owners } = group;
	return (
		<li aria-label={name} className="flex min-h-13 items-center gap-3 border-b border-line py-2">
			<Avatar person={{ handle, name, kind: "group" }} size={30} />
			<span className="min-w-0 flex-1 leading-[18px]">
				<span className="block max-w-full truncate font-medium">
					{name}{" "}
					<span className="font-normal text-ink-3">
						<Handle of={group} />
					</span>
				</span>
				<span className="block truncate text-small text-ink-3">
					{t("members", { count: members })}
					{owners.length > 0 ? ` · ${t("owners", { owners: owners.map((owner) => `@${owner}`).join(", ") })}` : null}
				</span>
			</span>
			{owners.length === 0 ? <Badge look="dark">{t("noOwner")}</Badge> : null}
			<Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("changeName", { name })} />}>
				<MenuItem icon={Crown} onClick={onOwner}>
					{t("makeOwner")}
				</MenuItem>
				<MenuItem icon={Trash2} onClick={onRemove}>
					{t("remove")}
				</MenuItem>
			</Menu>
		</li>
	);
}
