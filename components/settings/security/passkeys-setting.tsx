"use client";

import { Fingerprint, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { SettingRow } from "#components/panes/sections/setting-row";
import { useShortDate } from "#components/time/use-short-date";
import { Button } from "#components/ui/controls/button";
import { useOneRequest } from "#components/ui/use-one-request";
import type { PasskeyView } from "#lib/contracts/views";
import { AddPasskey } from "./add-passkey";
import { useSecurityActions } from "./security-actions";

interface Props {
	passkeys: PasskeyView[];
	/** With the first second factor come recovery codes. */
	onAdded: (passkey: PasskeyView, recoveryCodes?: string[]) => void;
	onRemoved: (id: string) => void;
}

/** The passkeys, by the names that they were given. */
export function PasskeysSetting({ passkeys, onAdded, onRemoved }: Props) {
	const t = useTranslations("settings.security.passkeys");
	const { removePasskey } = useSecurityActions();
	const shortDate = useShortDate();
	const [adding, setAdding] = useState(false);
	const [removing, setRemoving] = useState<PasskeyView | null>(null);
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));
	const list = useRef<HTMLUListElement>(null);
	const remove = async ({ id, name }: PasskeyView) => {
		if ((await run(id, () => removePasskey({ id }))) === null) return;
		onRemoved(id);
		showToast(t("removed", { name }));
		list.current?.focus();
	};
	return (
		<SettingRow id="passkeys" name={t("name")} description={t("why")}>
			{passkeys.length > 0 ? (
				<ul ref={list} tabIndex={-1} aria-labelledby="passkeys-name" className="-mt-3 mb-3 outline-none">
					{passkeys.map((passkey) => (
						<li key={passkey.id} className="flex min-h-14 items-center gap-3 border-b border-line py-2 leading-[17px]">
							<Fingerprint className="glyph text-ink-3" aria-hidden="true" />
							<span className="min-w-0 flex-1">
								<b className="font-medium wrap-anywhere">{passkey.name}</b>
								<span className="mt-0.5 block text-small text-ink-3">
									{t("added", { at: shortDate(passkey.createdAt) })}
									{passkey.lastUsedAt ? ` · ${t("used", { at: shortDate(passkey.lastUsedAt) })}` : null}
								</span>
							</span>
							<Button look="danger" busy={busy === passkey.id} aria-label={t("removeName", { name: passkey.name })} onClick={() => setRemoving(passkey)}>
								{t("remove")}
							</Button>
						</li>
					))}
				</ul>
			) : null}
			{adding ? (
				<AddPasskey
					onCancel={() => setAdding(false)}
					onAdded={(passkey, codes) => {
						setAdding(false);
						onAdded(passkey, codes);
						showToast(t("addedToast", { name: passkey.name }));
					}}
				/>
			) : (
				<Button onClick={() => setAdding(true)}>
					<Plus className="glyph-s" aria-hidden="true" /> {t("add")}
				</Button>
			)}
			<ConfirmDialog
				open={removing !== null}
				onOpenChange={(open) => open || setRemoving(null)}
				onConfirm={() => removing && void remove(removing)}
				title={t("removeTitle", { name: removing?.name ?? "" })}
				description={t("removeWhy")}
				cancel={t("cancel")}
				confirm={t("remove")}
			/>
		</SettingRow>
	);
}
