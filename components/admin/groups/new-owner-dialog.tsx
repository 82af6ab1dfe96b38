"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { Dialog } from "#components/overlays/dialog";
import { showToast } from "#components/overlays/show-toast";
import { Button } from "#components/ui/controls/button";
import { Field, fieldInputClass } from "#components/ui/controls/field";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { ManagedGroupView } from "#lib/contracts/views";

interface Props {
	group: ManagedGroupView | null;
	onClose: () => void;
	onMade: (handle: string, owner: string) => void;
}

/** Asks which member is to own a group. */
export function NewOwnerDialog({ group, onClose, onMade }: Props) {
	const t = useTranslations("admin.groups");
	const errorMessage = useErrorMessages();
	const { makeGroupOwner } = useAdminActions();
	const [error, setError] = useState<string | null>(null);
	const { busy, run } = useOneRequest(() => setError(t("failed")));
	const close = () => {
		setError(null);
		onClose();
	};
	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const member = String(new FormData(event.currentTarget).get("member") ?? "")
			.trim()
			.replace(/^@/, "");
		if (!group || member === "") return setError(t("memberMissing"));
		const made = await run(
			"make",
			() => makeGroupOwner({ handle: group.handle, member }),
			({ code, message }) => setError(errorMessage(code, message)),
		);
		if (made === null) return;
		onMade(group.handle, member);
		showToast(t("ownerMade", { owner: `@${member}`, name: group.name }));
		close();
	};
	return (
		<Dialog open={group !== null} onOpenChange={(open) => open || close()} title={t("ownerTitle", { name: group?.name ?? "" })} closeLabel={t("cancel")}>
			<form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-2">
				<p className="text-pretty text-ink-2">{t("ownerWhy")}</p>
				<Field id="owner-member" label={t("member")} tone={error ? "wrong" : "plain"} hint={error}>
					<span className="text-ink-3">@</span>
					<input
						id="owner-member"
						name="member"
						autoCapitalize="none"
						autoComplete="off"
						spellCheck={false}
						maxLength={200}
						className={fieldInputClass}
						aria-invalid={error ? true : undefined}
						aria-describedby="owner-member-hint"
					/>
				</Field>
				<div>
					<Button look="solid" type="submit" busy={busy !== null}>
						{t("ownerConfirm")}
					</Button>
				</div>
			</form>
		</Dialog>
	);
}
