"use client";

import { SquareTerminal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useSettingsActions } from "#components/settings/settings-actions";
import { useShortDate } from "#components/time/use-short-date";
import { Button } from "#components/ui/controls/button";
import { useOneRequest } from "#components/ui/use-one-request";
import type { ApiTokenView } from "#lib/contracts/views";
import { MakeToken } from "./make-token";
import { NewToken } from "./new-token";

/** The tokens that programs use in the person's name. */
export function TokensSettings({ tokens: first }: { tokens: ApiTokenView[] }) {
	const t = useTranslations("settings.tokens");
	const { endToken } = useSettingsActions();
	const shortDate = useShortDate();
	const [tokens, setTokens] = useState(first);
	const [made, setMade] = useState<string | null>(null);
	const [ending, setEnding] = useState<ApiTokenView | null>(null);
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));
	const list = useRef<HTMLUListElement>(null);
	const end = async ({ id, name }: ApiTokenView) => {
		if ((await run(id, () => endToken({ id }))) === null) return;
		setTokens((shown) => shown.filter((token) => token.id !== id));
		showToast(t("ended", { name }));
		list.current?.focus();
	};
	return (
		<>
			{made ? (
				<NewToken token={made} onKept={() => setMade(null)} />
			) : (
				<MakeToken
					onMade={(token, view) => {
						setMade(token);
						setTokens((shown) => [view, ...shown]);
					}}
				/>
			)}
			<h2 id="tokens" className="mt-2 border-t border-line pt-[22px] pb-2 text-body/5 font-strong">
				{t("list")}
			</h2>
			{tokens.length > 0 ? (
				<ul ref={list} tabIndex={-1} aria-labelledby="tokens" className="border-t border-line outline-none">
					{tokens.map((token) => (
						<li key={token.id} aria-label={token.name} className="flex min-h-15 items-center gap-3 border-b border-line py-2 leading-[17px]">
							<SquareTerminal className="glyph text-ink-3" aria-hidden="true" />
							<span className="min-w-0 flex-1">
								<b className="me-2 font-medium wrap-anywhere">{token.name}</b>
								<span className="text-small text-ink-3">{token.scopes.map((scope) => t(`scopes.${scope}.name`)).join(", ")}</span>
								<span className="mt-0.5 block text-small text-ink-3">
									{t("madeAt", { at: shortDate(token.createdAt) })}
									{` · ${token.lastUsedAt ? t("usedAt", { at: shortDate(token.lastUsedAt) }) : t("neverUsed")}`}
									{token.expiresAt ? ` · ${t("endsAt", { at: shortDate(token.expiresAt) })}` : null}
								</span>
							</span>
							<Button look="danger" busy={busy === token.id} aria-label={t("endName", { name: token.name })} onClick={() => setEnding(token)}>
								{t("end")}
							</Button>
						</li>
					))}
				</ul>
			) : (
				<p className="text-ink-3">{t("none")}</p>
			)}
			<ConfirmDialog
				open={ending !== null}
				onOpenChange={(open) => open || setEnding(null)}
				onConfirm={() => ending && void end(ending)}
				title={t("endTitle", { name: ending?.name ?? "" })}
				description={t("endWhy")}
				cancel={t("cancel")}
				confirm={t("end")}
			/>
		</>
	);
}
