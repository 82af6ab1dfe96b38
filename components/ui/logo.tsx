import clsx from "clsx";

/** The logo: a bird whose wing is a tick, coloured while the mailbox is connected. */
export function LogoMark({ disconnected = false, className }: { disconnected?: boolean; className?: string }) {
	return (
		<svg
			className={clsx("logo-mark text-ink", className)}
			data-disconnected={disconnected || undefined}
			viewBox="0 0 25 22"
			aria-hidden="true"
			fill="currentColor"
		>
			<path d="M2 19.6 11.4 10.2V8a4.8 4.8 0 0 1 9.6 0v2.6a9 9 0 0 1-9 9Z" />
			<path d="M20.9 6.3 23.8 8l-2.9 1.7Z" />
			<circle className="eye" cx="17" cy="7.6" r="1.15" />
			<path className="wing" d="M9.1 13.3l2.6 2.6 5.6-5.6" fill="none" strokeWidth="1.9" strokeLinecap="square" strokeLinejoin="miter" />
		</svg>
	);
}

/** The name as paths. */
export function Wordmark({ className }: { className?: string }) {
	return (
		<svg className={clsx("w-auto", className)} viewBox="1.8 0 76 23.4" role="img" aria-label="Pombo" fill="none" stroke="currentColor" strokeWidth="2.7">
			<path d="M3.2 7v16.4" />
			<circle cx="8.2" cy="12.8" r="5" />
			<circle cx="22" cy="12.8" r="5" />
			<path d="M31.4 19.1V6.6M31.4 11.2a3.6 3.6 0 0 1 7.2 0v7.9M38.6 11.2a3.6 3.6 0 0 1 7.2 0v7.9M51 0v19.1" />
			<circle cx="56" cy="12.8" r="5" />
			<circle cx="70" cy="12.8" r="5" />
		</svg>
	);
}

/** Logo and wordmark, at the head of every page. */
export function Logo({ disconnected }: { disconnected?: boolean }) {
	return (
		<span className="flex items-center gap-[9px] text-ink">
			<LogoMark disconnected={disconnected} className="size-6" />
			<span className="side-words">
				<Wordmark className="mt-0.5 h-[18px]" />
			</span>
		</span>
	);
}
