import type { ReactNode } from "react";
import { Field, type FieldTone, fieldInputClass } from "#components/ui/controls/field";

interface Props {
	label: string;
	tone?: FieldTone;
	hint?: ReactNode;
	onChange?: (code: string) => void;
}

/** A code of an authenticator app, or a recovery code. Uncontrolled, as a password is. */
export function CodeField({ label, tone = "plain", hint, onChange }: Props) {
	return (
		<Field id="code" label={label} tone={tone} hint={hint}>
			<input
				id="code"
				name="code"
				required
				autoComplete="one-time-code"
				autoCapitalize="characters"
				spellCheck={false}
				maxLength={64}
				className={`${fieldInputClass} font-mono tracking-[0.08em]`}
				onChange={(event) => onChange?.(event.target.value.trim())}
				aria-invalid={tone === "wrong" || undefined}
				aria-describedby="code-hint"
			/>
		</Field>
	);
}
