"use client";

import { useTranslations } from "next-intl";
import type { GroupView } from "#lib/contracts/groups/group-views";

/** What who is no member sees of a group: what it is for, and its rules in words. */
export function GroupAbout({ group }: { group: GroupView }) {
	const t = useTranslations("groups");
	return (
		<div className="max-w-[64ch] px-7 py-6 max-md:px-4">
			<p className="text-pretty whitespace-pre-line">{group.description || <span className="text-ink-3">{t("noDescription")}</span>}</p>
			<ul className="mt-4 grid list-disc gap-1 ps-5 text-ink-2">
				<li>{t(`fields.joinWhy.${group.joinPolicy}`)}</li>
				<li>{t(`fields.postWhy.${group.postPolicy}`)}</li>
				<li>{t(`fields.archiveWhy.${group.archivePolicy}`)}</li>
			</ul>
		</div>
	);
}
