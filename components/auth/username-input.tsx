import type { ComponentProps } from "react";
import { fieldInputClass } from "#components/ui/controls/field";

/** The input of a field `username`, after an @ that is not part of the value. */
export function UsernameInput({ isWrong, ...props }: { isWrong: boolean } & Pick<ComponentProps<"input">, "defaultValue" | "onChange" | "autoComplete">) {
	return (
		<>
			<span className="-me-1 font-mono text-ink-3" aria-hidden="true">
				@
			</span>
			<input
				id="username"
				name="username"
				required
				autoComplete="username"
				autoCapitalize="none"
				spellCheck={false}
				className={fieldInputClass}
				aria-invalid={isWrong || undefined}
				aria-describedby="username-hint"
				{...props}
			/>
		</>
	);
}
