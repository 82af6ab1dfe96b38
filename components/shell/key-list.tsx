"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useKeyLabel, useKeyMap } from "#components/keyboard/keyboard-provider";
import { KEY_BINDINGS, KEY_GROUPS } from "#components/keyboard/keys";
import { Dialog } from "#components/overlays/dialog";
import { Kbd } from "#components/ui/kbd";

/** The list of all shortcuts, opened by `?`. */
export function KeyList({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
	const t = useTranslations("keys");
	const map = useKeyMap();
	const labelOf = useKeyLabel();
	return (
		<Dialog open={open} onOpenChange={onOpenChange} title={t("title")} closeLabel={t("close")}>
			<div className="columns-2 gap-8 max-md:columns-1">
				{KEY_GROUPS.map((group) => (
					<section key={group} className="mb-4 break-inside-avoid">
						<h3 className="border-b border-line pb-1 text-small text-ink-3">{t(`groups.${group}`)}</h3>
						<dl className="grid grid-cols-[1fr_auto] items-center">
							{KEY_BINDINGS.filter(({ id, group: bindingGroup }) => bindingGroup === group && map[id].length > 0).map((binding) => (
								<Fragment key={binding.id}>
									<dt className="py-1">{t(`names.${binding.id}`)}</dt>
									<dd className="flex justify-end gap-1">
										{map[binding.id].map((key) => (
											<Kbd key={key} className="max-md:inline-block!">
												{labelOf(key)}
											</Kbd>
										))}
									</dd>
								</Fragment>
							))}
						</dl>
					</section>
				))}
			</div>
			<p className="mt-2 text-small text-ink-3">{t("hint")}</p>
		</Dialog>
	);
}
