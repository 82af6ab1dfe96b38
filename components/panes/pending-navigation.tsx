"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";

type Pane = "list" | "letter";

interface Pending {
	/** Where one is going, from the click until the page is there. */
	to: string | null;
	/** Which pane it comes to. */
	pane: Pane | null;
	/** Said of every way somewhere else, since it puts an end to the one before; without a pane, nothing is shown of it. */
	begin: (pane: Pane | null, href: string) => void;
}

const PendingContext = createContext<Pending>({ to: null, pane: null, begin: () => {} });

/**
 * Shows the bones of what is coming over the pane it comes to, should it take longer than a moment. Done here and not
 * with a boundary around the page, since a page that has begun to stream can no longer answer 404.
 */
export function PendingNavigation({ children }: { children: ReactNode }) {
	const here = `${usePathname()}?${useSearchParams()}`;
	const [going, setGoing] = useState<{ pane: Pane; href: string } | null>(null);
	const [at, setAt] = useState(here);
	if (at !== here) {
		setAt(here);
		setGoing(null);
	}
	const begin = useCallback<Pending["begin"]>((pane, href) => {
		setGoing(pane === null || href.split("?")[0] === window.location.pathname ? null : { pane, href });
	}, []);
	const pending = useMemo<Pending>(() => ({ to: going?.href ?? null, pane: going?.pane ?? null, begin }), [going, begin]);
	return <PendingContext value={pending}>{children}</PendingContext>;
}

export function usePending(): Pending {
	return useContext(PendingContext);
}

/** Goes to a letter, showing at once that it does. */
export function useOpenLetter(): (href: string) => void {
	return useNavigate("letter");
}

/** Goes to a mailbox, likewise. */
export function useOpenMailbox(): (href: string) => void {
	return useNavigate("list");
}

/** Goes where nothing stands for what is coming. */
export function useNavigate(pane: Pane | null = null): (href: string) => void {
	const router = useRouter();
	const { begin } = usePending();
	return useCallback(
		(href) => {
			begin(pane, href);
			router.push(href);
		},
		[router, begin, pane],
	);
}
