import type { ReactNode } from "react";
import { Field, type FieldTone, fieldInputClass } from "#components/ui/controls/field";

interface Props {
	/** Where the page has more than one. */
	id?: string;
	label: string;
	tone?: FieldTone;
	hint?: ReactNode;
	onChange?: (code: string) => void;
}

/** A code of an authenticator app, or a recovery code. Uncontrolled, as a password is. */
export function CodeField({ id = "code", label, tone = "plain", hint, onChange }: Props) {
	return (
		<Field id={id} label={label} tone={tone} hint={hint}>
			<input
				id={id}
				name="code"
				required
				autoComplete="one-time-code"
				autoCapitalize="characters"
				spellCheck={false}
				maxLength={64}
				className={`${fieldInputClass} font-mono tracking-[0.08em]`}
				onChange={(event) => onChange?.(event.target.value.trim())}
				aria-invalid={tone === "wrong" || undefined}
				aria-describedby={`${id}-hint`}
			/>
		</Field>
	);
}
