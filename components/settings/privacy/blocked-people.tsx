"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Avatar } from "#components/ui/avatar";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { useErrorMessages } from "#components/ui/error-messages";
import { Handle } from "#components/ui/handle";
import type { ErrorView } from "#lib/contracts/result";
import type { BlockedView, Page } from "#lib/contracts/views";
import { useBlocked } from "./use-blocked";

/** The people whose letters are refused, with a field to add one. */
export function BlockedPeople({ page }: { page: Page<BlockedView> }) {
	const t = useTranslations("settings.privacy.blocked");
	const id = useId();
	const list = useRef<HTMLUListElement>(null);
	const { people, more, busy, error, showMore, block, unblock } = useBlocked(page);
	const messageOf = useErrorMessages();
	const wordsFor = ({ code, message, errors }: ErrorView) => {
		const reason = errors?.[0]?.code ?? code;
		return isReason(reason) ? t(`refused.${reason}`) : messageOf(code, message);
	};
	return (
		<div className="max-w-[640px] border-t border-line py-[22px]">
			<h2 id={`${id}-name`} className="text-body/5 font-strong">
				{t("name")}
			</h2>
			<p id={`${id}-why`} className="mt-1 text-small/[17px] text-pretty text-ink-3">
				{t("why")}
			</p>
			<form
				className="mt-3 grid grid-cols-[minmax(0,320px)_max-content] gap-2"
				onSubmit={(event) => {
					event.preventDefault();
					const form = event.currentTarget;
					const handle = String(new FormData(form).get("handle") ?? "").trim();
					if (handle !== "") void block(handle).then((done) => done && form.reset());
				}}
			>
				<FieldFrame id={id} tone={error ? "wrong" : "plain"} hint={error ? wordsFor(error) : null}>
					<input
						id={id}
						name="handle"
						aria-label={t("field")}
						placeholder={t("field")}
						className={fieldInputClass}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						aria-invalid={error ? true : undefined}
						aria-describedby={`${id}-hint ${id}-why`}
					/>
				</FieldFrame>
				<Button type="submit" busy={busy === "block"} className="h-9 max-md:h-12">
					{t("block")}
				</Button>
			</form>
			{people.length > 0 ? (
				<ul ref={list} tabIndex={-1} aria-labelledby={`${id}-name`} className="mt-2 border-t border-line outline-none">
					{people.map(({ person }) => (
						<li key={person.handle} className="flex min-h-12 items-center gap-3 border-b border-line py-2">
							<Avatar person={person} size={24} />
							<span className="min-w-0 flex-1 truncate">
								<b className="font-medium">{person.name}</b>{" "}
								<span className="text-ink-3">
									<Handle of={person} />
								</span>
							</span>
							<Button
								busy={busy === person.handle}
								aria-label={t("unblockName", { name: person.name })}
								onClick={() => void unblock(person).then(() => list.current?.focus())}
							>
								{t("unblock")}
							</Button>
						</li>
					))}
				</ul>
			) : (
				<p className="mt-2 text-ink-3">{t("nobody")}</p>
			)}
			{more ? (
				<Button className="mt-3" busy={busy === "more"} onClick={() => void showMore()}>
					{t("more")}
				</Button>
			) : null}
		</div>
	);
}

const REASONS = ["not_found", "own_handle", "not_a_person"] as const;

function isReason(code: string): code is (typeof REASONS)[number] {
	return (REASONS as readonly string[]).includes(code);
}
