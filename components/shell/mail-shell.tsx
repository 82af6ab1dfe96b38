"use client";

import { type ReactNode, useEffect } from "react";
import { ComposeDock } from "#components/compose/compose-dock";
import { ComposeProvider } from "#components/compose/compose-provider";
import { UnreadBadge } from "#components/device/app-badge";
import { UpdatePrompt } from "#components/device/update-prompt";
import { KeyboardProvider } from "#components/keyboard/keyboard-provider";
import { ListMemoryProvider } from "#components/list/list-memory";
import { AccountTimeZone } from "#components/live/account-time-zone";
import { LiveProvider } from "#components/live/live-provider";
import type { Overview } from "#components/live/live-state";
import { OfflineBanner } from "#components/live/offline-banner";
import { type MailActions, MailActionsProvider } from "#components/mail/mail-actions";
import { MarkedLetterProvider } from "#components/mail/marked-letter";
import { Toasts, Tooltips } from "#components/overlays/lazy-overlays";
import { setOverlayLoader } from "#components/overlays/overlay-loader";
import { LazyPaneResizer } from "#components/panes/lazy-pane-resizer";
import { PendingNavigation } from "#components/panes/pending-navigation";
import { BottomBar } from "./bottom-bar";
import { PendingPane } from "./pending-pane";
import { ShellDialogs } from "./shell-dialogs";
import { ShellKeys } from "./shell-keys";
import { Sidebar } from "./sidebar";
import { SignOutDialog } from "./sign-out-dialog";

setOverlayLoader(() => import("./lazy-bundle").then(({ overlays }) => overlays));

interface Props {
	overview: Overview;
	actions: MailActions;
	/** Shown above everything on a page without scripts. */
	notice: ReactNode;
	children: ReactNode;
}

/** The signed-in frame: everything that stays mounted while navigating between mailboxes and letters. */
export function MailShell({ overview, actions, notice, children }: Props) {
	const { profile } = overview;
	useEffect(() => {
		// Almost nobody has changed their handle: who did loads this too.
		if (profile.formerHandles) void import("./move-device-texts").then(({ moveDeviceTexts }) => moveDeviceTexts(profile));
	}, [profile]);
	return (
		<MailActionsProvider actions={actions}>
			<LiveProvider overview={overview}>
				<AccountTimeZone>
					<KeyboardProvider>
						<ComposeProvider account={profile.handle}>
							<PendingNavigation>
								<div className="app">
									<div className="banner">
										{notice}
										<OfflineBanner />
									</div>
									<Sidebar />
									<main className="contents">
										<LazyPaneResizer pane="side" />
										<ListMemoryProvider>
											<MarkedLetterProvider>{children}</MarkedLetterProvider>
										</ListMemoryProvider>
										<PendingPane />
									</main>
									<BottomBar />
								</div>
								<ComposeDock />
								<ShellDialogs />
								<ShellKeys />
								<SignOutDialog />
								<Toasts />
								<Tooltips />
								<UpdatePrompt />
								<UnreadBadge />
							</PendingNavigation>
						</ComposeProvider>
					</KeyboardProvider>
				</AccountTimeZone>
			</LiveProvider>
		</MailActionsProvider>
	);
}
