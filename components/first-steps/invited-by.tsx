"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { PersonView } from "#lib/contracts/views";

const InvitedByContext = createContext<PersonView | null>(null);

/** Provides the person who invited this account, or null. */
export function InvitedBy({ person, children }: { person: PersonView | null; children: ReactNode }) {
	return <InvitedByContext value={person}>{children}</InvitedByContext>;
}

export function useInvitedBy(): PersonView | null {
	return useContext(InvitedByContext);
}
