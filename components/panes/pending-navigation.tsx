"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { setNavigating } from "#components/overlays/use-back-closes";

type Pane = "list" | "letter";

interface Pending {
	/** The address being navigated to, from the click until the page is rendered; else null. */
	to: string | null;
	/** The pane that it is rendered in. */
	pane: Pane | null;
	/** To be called for every navigation, since it replaces the one before; without a pane, no skeleton is shown. */
	begin: (pane: Pane | null, href: string) => void;
}

const PendingContext = createContext<Pending>({ to: null, pane: null, begin: () => {} });

/**
 * Holds the navigation under way, for which a skeleton is shown over its pane. This is not a Suspense boundary around the
 * page, since a page that has begun to stream can no longer respond with 404.
 */
export function PendingNavigation({ children }: { children: ReactNode }) {
	const address = `${usePathname()}?${useSearchParams()}`;
	const [target, setTarget] = useState<{ pane: Pane; href: string } | null>(null);
	const [lastAddress, setLastAddress] = useState(address);
	if (lastAddress !== address) {
		setLastAddress(address);
		setTarget(null);
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: the navigation has ended when the address has changed
	useEffect(() => setNavigating(false), [address]);
	const begin = useCallback<Pending["begin"]>((pane, href) => {
		const elsewhere = href.split("?")[0] !== window.location.pathname;
		setNavigating(elsewhere);
		setTarget(pane !== null && elsewhere ? { pane, href } : null);
	}, []);
	const pending = useMemo<Pending>(() => ({ to: target?.href ?? null, pane: target?.pane ?? null, begin }), [target, begin]);
	return <PendingContext value={pending}>{children}</PendingContext>;
}

export function usePending(): Pending {
	return useContext(PendingContext);
}

/** Navigates to a letter, with its skeleton. */
export function useOpenLetter(): (href: string) => void {
	return useNavigate("letter");
}

/** Navigates to a mailbox, with its skeleton. */
export function useOpenMailbox(): (href: string) => void {
	return useNavigate("list");
}

/** Navigates; shows a skeleton where a pane is given. */
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
