"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
// Imported early: `beforeinstallprompt` fires once, before the menu is loaded.
import "#components/device/install-prompt";
import { useLive } from "#components/live/live-provider";
import { Menu } from "#components/overlays/menu";
import { Avatar } from "#components/ui/avatar";
import { Handle } from "#components/ui/handle";
import { lazyPart } from "#components/ui/loading/lazy-part";
import { useWhenUsed } from "#components/ui/loading/when-used";

const AccountItems = lazyPart(() => import("./lazy-bundle").then((bundle) => bundle.AccountItems));

/** The signed-in account and its menu. `compact` in the bottom bar of a phone. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
	const t = useTranslations("account");
	const profile = useLive((state) => state.account.profile);
	const person = { handle: profile.handle, name: profile.name, kind: "person" } as const;
	useWhenUsed(AccountItems.load);

	return (
		<Menu
			side="top"
			align={compact ? "end" : "start"}
			trigger={
				compact ? (
					<button type="button" className="grid content-center justify-items-center gap-[3px] text-[11px]/[13px] font-[500] text-ink-3">
						<Avatar person={person} size={20} />
						<span className="max-w-[72px] truncate">{profile.name.split(" ")[0]}</span>
						<span className="sr-only">{t("menu")}</span>
					</button>
				) : (
					<button
						type="button"
						className="flex w-full min-w-0 items-center gap-[9px] rounded-2 px-2 py-[7px] leading-4 hover:bg-hover max-lg:justify-center max-lg:px-0 in-[.app:has(.ledger)]:justify-center in-[.app:has(.ledger)]:px-0"
					>
						<Avatar person={person} size={24} />
						<span className="side-words min-w-0 flex-1 truncate text-start">
							<b>{profile.name}</b>{" "}
							<span className="text-ink-3">
								<Handle of={profile} />
							</span>
						</span>
						<span className="sr-only">{t("menu")}</span>
						<ChevronsUpDown className="side-words glyph-s text-ink-3" aria-hidden="true" />
					</button>
				)
			}
		>
			<AccountItems settingsHref={compact ? "/settings" : "/settings/profile"} />
		</Menu>
	);
}
