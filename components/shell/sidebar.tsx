"use client";

import { PenLine } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { KeyHint } from "#components/keyboard/key-hint";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { ConnectionStatus } from "#components/live/connection-status";
import { useLive } from "#components/live/live-provider";
import { usePending } from "#components/panes/pending-navigation";
import { Logo } from "#components/ui/logo";
import { AccountMenu } from "./account-menu";
import { MailboxNav } from "./mailbox-nav";

/** The navigation: compose, mailboxes, account, connection. Collapses to icons on narrow screens. */
export function Sidebar() {
	const t = useTranslations("shell");
	const { write } = useCompose();
	const keysOf = useKeysOf();
	const { begin } = usePending();
	const isConnected = useLive((state) => state.connection === "connected");
	return (
		<aside aria-label={t("side")} className="pane side [--bg:var(--paper-3)] max-md:hidden">
			<div className="flex items-center px-4">
				<Link href="/inbox" onNavigate={() => begin("list", "/inbox")} className="rounded-2 no-underline">
					<Logo disconnected={!isConnected} />
				</Link>
			</div>
			<div className="flex min-h-0 flex-col overflow-y-auto px-2 pt-1 pb-1.5">
				<button
					type="button"
					onClick={() => write()}
					aria-keyshortcuts={keysOf("compose")}
					className="mx-1 mb-2.5 flex h-8 flex-none items-center gap-[7px] rounded-2 bg-solid ps-2.5 pe-2 font-medium text-on-solid hover:bg-solid-hover max-lg:mx-0 max-lg:justify-center max-lg:px-0"
				>
					<PenLine className="glyph" aria-hidden="true" />
					<span className="side-words">{t("write")}</span>
					<KeyHint id="compose" bare className="side-words ms-auto" />
				</button>
				<MailboxNav />
				<div className="mt-auto pt-2">
					<AccountMenu />
				</div>
			</div>
			<div className="flex items-center overflow-hidden border-t border-line px-4 whitespace-nowrap">
				<ConnectionStatus />
			</div>
		</aside>
	);
}
