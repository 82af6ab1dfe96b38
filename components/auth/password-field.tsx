"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Field, type FieldTone, fieldInputClass } from "#components/ui/controls/field";

interface Props {
	name?: string;
	/** Where the page has more than one field of that name. */
	id?: string;
	label: string;
	/** Called with each new value, for a strength meter. The input is uncontrolled: no page ever contains the value. */
	onChange?: (value: string) => void;
	autoComplete: "current-password" | "new-password";
	tone?: FieldTone;
	hint?: ReactNode;
	meter?: ReactNode;
	/** Beside the label. */
	aside?: ReactNode;
}

/** A password input that can be shown in plain text. */
export function PasswordField({ name = "password", id = name, label, onChange, autoComplete, tone, hint, meter, aside }: Props) {
	const t = useTranslations("auth");
	const [shown, setShown] = useState(false);
	const Icon = shown ? EyeOff : Eye;
	return (
		<Field id={id} label={label} tone={tone} hint={hint} meter={meter} aside={aside}>
			<input
				id={id}
				name={name}
				type={shown ? "text" : "password"}
				required
				autoComplete={autoComplete}
				autoCapitalize="none"
				spellCheck={false}
				className={fieldInputClass}
				onChange={(event) => onChange?.(event.target.value)}
				aria-invalid={tone === "wrong" || undefined}
				aria-describedby={`${id}-hint`}
			/>
			<button
				type="button"
				aria-label={t(shown ? "hidePassword" : "showPassword")}
				aria-pressed={shown}
				onClick={() => setShown(!shown)}
				className="-me-1.5 grid size-7 flex-none place-items-center rounded-2 text-ink-2 hover:bg-hover hover:text-ink max-md:size-11"
			>
				<Icon className="glyph" aria-hidden="true" />
			</button>
		</Field>
	);
}
