"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useKeyActions } from "#components/keyboard/keyboard-provider";
import { Button } from "#components/ui/controls/button";
import type { Page, SessionView } from "#lib/contracts/views";
import { SessionLine } from "./session-line";
import { useSessions } from "./use-sessions";

/** The account's sessions, which can be ended one by one or all but this. */
export function SessionsSettings({ page, signOut }: { page: Page<SessionView>; signOut: () => Promise<void> }) {
	const t = useTranslations("settings.sessions");
	const { run } = useKeyActions();
	const list = useRef<HTMLUListElement>(null);
	const { sessions, more, busy, showMore, end, endOthers } = useSessions(page);
	const alone = sessions.every(({ current }) => current) && !more;
	// The pressed button is removed with its row: focus moves to the list.
	const focusListAfter = (work: Promise<void>) => void work.then(() => list.current?.focus());
	return (
		<>
			<ul ref={list} tabIndex={-1} aria-label={t("label")} className="border-t border-line outline-none">
				{sessions.map((session) => (
					<SessionLine key={session.id} session={session}>
						{session.current ? (
							<form
								data-asks
								action={signOut}
								onSubmit={(event) => {
									event.preventDefault();
									run("signOut");
								}}
							>
								<Button type="submit">{t("signOut")}</Button>
							</form>
						) : (
							<Button look="danger" busy={busy === session.id} aria-label={t("endThis")} onClick={() => focusListAfter(end(session))}>
								{t("end")}
							</Button>
						)}
					</SessionLine>
				))}
			</ul>
			<div className="flex flex-wrap gap-2 pt-4">
				{more ? (
					<Button busy={busy === "more"} onClick={() => void showMore()}>
						{t("more")}
					</Button>
				) : null}
				{alone ? (
					<p className="text-ink-3">{t("alone")}</p>
				) : (
					<Button look="danger" busy={busy === "others"} onClick={() => focusListAfter(endOthers())}>
						{t("endOthers")}
					</Button>
				)}
			</div>
		</>
	);
}
