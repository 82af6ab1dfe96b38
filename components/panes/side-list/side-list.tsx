"use client";

import { Search } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { ConnectionStatus } from "#components/live/connection-status";
import { useLive } from "#components/live/live-provider";
import { LiveTitle } from "#components/live/live-title";
import { isComposing } from "#components/ui/is-composing";
import { LogoMark } from "#components/ui/logo";
import { useRowFocus } from "./use-row-focus";

interface Props {
	name: string;
	/** Beside the name, as a link that makes a new one. */
	action?: ReactNode;
	search: { label: string; value: string; onChange: (value: string) => void };
	/** Beside the search field: what else narrows the rows. */
	filter?: ReactNode;
	/** Rows, each a link with `data-row`. */
	children: ReactNode;
}

/** A pane of rows that are not letters: its name, a search field, and the rows, which arrow keys and the list's keys walk. */
export function SideList({ name, action, search, filter, children }: Props) {
	const isConnected = useLive((state) => state.connection === "connected");
	const rows = useRef<HTMLDivElement>(null);
	const field = useRef<HTMLInputElement>(null);
	const { onKeyDown, focusFirst } = useRowFocus(rows, field);
	return (
		<section className="pane list [--bg:var(--paper-2)]" aria-labelledby="list-name">
			<LiveTitle name={name} />
			<header className="flex min-w-0 items-center gap-2 border-b border-line px-4 max-md:h-14 max-md:border-transparent">
				<LogoMark disconnected={!isConnected} className="size-6 md:hidden" />
				<h1 id="list-name" className="text-body font-strong tracking-[-0.008em] max-md:text-[22px] max-md:font-head">
					{name}
				</h1>
				<span className="ms-auto md:hidden">
					<ConnectionStatus />
				</span>
				<span className="md:ms-auto">{action}</span>
			</header>
			<search className="flex h-11 items-center gap-2 border-b border-line px-4 focus-within:bg-paper">
				<Search className="glyph flex-none text-ink-3" aria-hidden="true" />
				<input
					ref={field}
					type="search"
					aria-label={search.label}
					placeholder={search.label}
					value={search.value}
					onChange={(event) => search.onChange(event.target.value)}
					onKeyDown={(event) => {
						if (isComposing(event) || event.key !== "ArrowDown") return;
						event.preventDefault();
						focusFirst();
					}}
					autoComplete="off"
					spellCheck={false}
					className="h-full min-w-0 flex-1 bg-transparent outline-none"
				/>
				{filter}
			</search>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move the focus between the links inside */}
			<div ref={rows} onKeyDown={onKeyDown} className="min-h-0 overflow-y-auto overscroll-contain">
				{children}
			</div>
			<div className="border-t border-line max-md:hidden" />
		</section>
	);
}

/** A heading between rows. */
export function SideListHeading({ children }: { children: ReactNode }) {
	return <h2 className="px-4 pt-4 pb-1.5 text-small font-strong text-ink-3">{children}</h2>;
}
