"use client";

import type { ReactNode } from "react";
import { ComposeDock } from "#components/compose/compose-dock";
import { ComposeProvider } from "#components/compose/compose-provider";
import { KeyList } from "#components/keyboard/key-list";
import { KeyboardProvider } from "#components/keyboard/keyboard-provider";
import { LiveMailbox } from "#components/live/live-mailbox";
import type { Overview } from "#components/live/live-state";
import { OfflineBanner } from "#components/live/offline-banner";
import { Palette } from "#components/palette/palette";
import { Toasts } from "#components/ui/toasts";
import { TooltipProvider } from "#components/ui/tooltip";
import { BottomBar } from "./bottom-bar";
import { type MailActions, MailActionsProvider } from "./mail-actions";
import { PendingPanes } from "./pending-panes";
import { ShellKeys } from "./shell-keys";
import { Sidebar } from "./sidebar";

/** The signed-in house: everything that stays while one moves between mailboxes and letters. */
export function MailShell({ overview, actions, children }: { overview: Overview; actions: MailActions; children: ReactNode }) {
	return (
		<MailActionsProvider actions={actions}>
			<LiveMailbox overview={overview}>
				<KeyboardProvider>
					<TooltipProvider>
						<Toasts>
							<ComposeProvider account={overview.profile.handle}>
								<div className="app">
									<OfflineBanner />
									<PendingPanes>
										<Sidebar />
										<main className="contents">{children}</main>
									</PendingPanes>
									<BottomBar />
								</div>
								<ComposeDock />
								<KeyList />
								<Palette />
								<ShellKeys />
							</ComposeProvider>
						</Toasts>
					</TooltipProvider>
				</KeyboardProvider>
			</LiveMailbox>
		</MailActionsProvider>
	);
}
