import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactionView } from "#lib/contracts/views";

interface Props {
	reactions: readonly ReactionView[];
	ownHandle: string;
	onToggle: (emoji: string, on: boolean) => void;
	className?: string;
}

/** The reactions to a letter or line, each with how many people; pressing one adds one's own or takes it back. */
export function Reactions({ reactions, ownHandle, onToggle, className }: Props) {
	const t = useTranslations("chat");
	const format = useFormatter();
	if (reactions.length === 0) return null;
	return (
		<span className={clsx("flex flex-wrap gap-1 print:hidden", className)}>
			{reactions.map(({ emoji, people }) => {
				const isOwn = people.some(({ handle }) => handle === ownHandle);
				const names = format.list(people.map(({ handle, name }) => (handle === ownHandle ? t("you") : name || handle)));
				const label = t("reacted", { emoji, names });
				return (
					<button
						key={emoji}
						type="button"
						aria-pressed={isOwn}
						data-tip={label}
						onClick={() => onToggle(emoji, !isOwn)}
						className={clsx(
							"inline-flex h-6 items-center gap-1 rounded-full border px-1.5 text-[13px]/none max-md:h-8 max-md:px-2.5",
							isOwn ? "border-edge bg-sel font-strong text-ink" : "border-line-2 bg-paper text-ink-2 hover:bg-hover",
						)}
					>
						<span className="text-[14px]/none">{emoji}</span> <span className="mono">{people.length}</span>
						<span className="sr-only"> {names}</span>
					</button>
				);
			})}
		</span>
	);
}
