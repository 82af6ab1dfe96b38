"use client";

import { usePathname, useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { LetterSkeleton } from "./letter-skeleton";
import { ListSkeleton } from "./list-skeleton";

type Pane = "list" | "letter";

interface Pending {
	/** Where one is going, from the click until the page is there. */
	to: string | null;
	/** Which pane it comes to. */
	pane: Pane | null;
	begin: (pane: Pane, href: string) => void;
}

const PendingContext = createContext<Pending>({ to: null, pane: null, begin: () => {} });

/**
 * Shows the bones of what is coming over the pane it comes to, should it take longer than a moment. Done here and not
 * with a boundary around the page, since a page that has begun to stream can no longer answer 404.
 */
export function PendingPanes({ children }: { children: ReactNode }) {
	const pathname = usePathname();
	const [going, setGoing] = useState<{ pane: Pane; href: string } | null>(null);
	const [at, setAt] = useState(pathname);
	if (at !== pathname) {
		setAt(pathname);
		setGoing(null);
	}
	const pending = useMemo<Pending>(
		() => ({
			to: going?.href ?? null,
			pane: going?.pane ?? null,
			begin: (pane, href) => setGoing(href.split("?")[0] === window.location.pathname ? null : { pane, href }),
		}),
		[going],
	);
	return <PendingContext value={pending}>{children}</PendingContext>;
}

/** The bones themselves, within the main part of the page. */
export function ComingPane() {
	const { pane } = usePending();
	if (pane === "letter") return <LetterSkeleton />;
	return pane === "list" ? <ListSkeleton /> : null;
}

export function usePending(): Pending {
	return useContext(PendingContext);
}

/** Goes to a letter, showing at once that it does. */
export function useOpenLetter(): (href: string) => void {
	const router = useRouter();
	const { begin } = usePending();
	return (href) => {
		begin("letter", href);
		router.push(href);
	};
}
