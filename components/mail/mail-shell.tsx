"use client";

import type { ReactNode } from "react";
import { ComposeDock } from "#components/compose/compose-dock";
import { ComposeProvider } from "#components/compose/compose-provider";
import { UnreadBadge } from "#components/device/app-badge";
import { UpdatePrompt } from "#components/device/update-prompt";
import { KeyboardProvider } from "#components/keyboard/keyboard-provider";
import { AccountTimeZone } from "#components/live/account-time-zone";
import { LiveMailbox } from "#components/live/live-mailbox";
import type { Overview } from "#components/live/live-state";
import { OfflineBanner } from "#components/live/offline-banner";
import { Toasts, Tooltips } from "#components/ui/layers";
import { bringOverlaysWith } from "#components/ui/overlay-parts";
import { BottomBar } from "./bottom-bar";
import { LeaveDialog } from "./leave-dialog";
import { ListMemoryProvider } from "./list-memory";
import { type MailActions, MailActionsProvider } from "./mail-actions";
import { MarkedLetterProvider } from "./marked-letter";
import { PaneEdge } from "./pane-edge";
import { ComingPane, PendingPanes } from "./pending-panes";
import { ShellKeys } from "./shell-keys";
import { ShellSheets } from "./shell-sheets";
import { Sidebar } from "./sidebar";

bringOverlaysWith(() => import("./sheets").then(({ overlays }) => overlays));

interface Props {
	overview: Overview;
	actions: MailActions;
	/** What stands above everything on a page without scripts. */
	notice: ReactNode;
	children: ReactNode;
}

/** The signed-in house: everything that stays while one moves between mailboxes and letters. */
export function MailShell({ overview, actions, notice, children }: Props) {
	return (
		<MailActionsProvider actions={actions}>
			<LiveMailbox overview={overview}>
				<AccountTimeZone>
					<KeyboardProvider>
						<ComposeProvider account={overview.profile.handle}>
							<PendingPanes>
								<div className="app">
									{notice}
									<OfflineBanner />
									<Sidebar />
									<main className="contents">
										<PaneEdge pane="side" />
										<ListMemoryProvider>
											<MarkedLetterProvider>{children}</MarkedLetterProvider>
										</ListMemoryProvider>
										<ComingPane />
									</main>
									<BottomBar />
								</div>
								<ComposeDock />
								<ShellSheets />
								<ShellKeys />
								<LeaveDialog />
								<Toasts />
								<Tooltips />
								<UpdatePrompt />
								<UnreadBadge />
							</PendingPanes>
						</ComposeProvider>
					</KeyboardProvider>
				</AccountTimeZone>
			</LiveMailbox>
		</MailActionsProvider>
	);
}
