"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { detectOldPage } from "#components/device/detect-old-page";
import type { Locale } from "#lib/contracts/accounts/locales";
import type { PersonCardView } from "#lib/contracts/accounts/people";
import type { OpenChatInput } from "#lib/contracts/chats";
import type { GroupMemberView } from "#lib/contracts/groups/group-views";
import type { PlaceStart } from "#lib/contracts/list-place";
import type { ListRow } from "#lib/contracts/list-rows";
import type { ComposeMessageInput, ListDeliveriesInput, UpdateMessageInput } from "#lib/contracts/messages";
import type { Result } from "#lib/contracts/result";
import type { LetterPlace, UpdateLettersInput, UpdateThreadInput } from "#lib/contracts/threads";
import type { ChatView, DeliveryView, MessageVersionView, MessageView, Page, PersonView, PlacedPage } from "#lib/contracts/views";
import type { ShownMailbox } from "./mailboxes";

/** The server actions of the signed-in shell, passed by its layout. */
export interface MailActions {
	listMore: (input: {
		mailbox: ShownMailbox;
		cursor?: string;
		unread?: "true";
		limit?: number;
		conversations?: boolean;
	}) => Promise<Result<Page<ListRow> & { seq: number; total: number }>>;
	listPlace: (input: {
		mailbox: ShownMailbox;
		unread: boolean;
		conversations: boolean;
		start: PlaceStart;
	}) => Promise<Result<PlacedPage<ListRow> & { seq: number }>>;
	update: (input: { id: string; update: UpdateMessageInput }) => Promise<Result<MessageView>>;
	remove: (input: { id: string }) => Promise<Result<Record<string, never>>>;
	updateLetters: (input: UpdateLettersInput) => Promise<Result<LetterPlace[]>>;
	/** Resolves to where each letter was, for `restoreLetters`. */
	updateThreads: (input: { ids: string[]; update: UpdateThreadInput }) => Promise<Result<LetterPlace[]>>;
	restoreLetters: (input: { letters: LetterPlace[] }) => Promise<Result<Record<string, never>>>;
	/** Deletes those of these letters that are in trash for good. */
	removeLetters: (input: { ids: string[] }) => Promise<Result<Record<string, never>>>;
	/** Deletes what is in trash of these conversations for good. */
	removeThreads: (input: { ids: string[] }) => Promise<Result<Record<string, never>>>;
	send: (input: ComposeMessageInput) => Promise<Result<MessageView>>;
	listDeliveries: (input: { id: string; cursor?: string; state?: ListDeliveriesInput["state"] }) => Promise<Result<Page<DeliveryView>>>;
	/** Delivers a letter again to those whose delivery failed. */
	retry: (input: { id: string }) => Promise<Result<{ retried: string[] }>>;
	checkAddresses: (input: { addresses: string[] }) => Promise<Result<{ address: string; person: PersonView | null }[]>>;
	/** How many people a letter to these addresses would reach. */
	countAudience: (input: { addresses: string[] }) => Promise<Result<{ people: number }>>;
	/** The first members of a group, for its members. */
	listGroupMembers: (input: { handle: string }) => Promise<Result<Page<GroupMemberView>>>;
	getPerson: (input: { handle: string }) => Promise<Result<PersonCardView>>;
	findPeople: (input: { query: string }) => Promise<Result<Page<PersonView>>>;
	/** The next line of a chat, or an answer to everybody of a conversation; `clientId` makes repeating it safe. */
	sendLine: (input: { threadId: string; text: string; clientId: string }) => Promise<Result<MessageView>>;
	editContent: (input: { id: string; content: { text: string } }) => Promise<Result<MessageView>>;
	/** Takes a line back for everybody. */
	takeBack: (input: { id: string }) => Promise<Result<Record<string, never>>>;
	react: (input: { id: string; emoji: string; on: boolean }) => Promise<Result<Record<string, never>>>;
	/** The lines before those of a cursor, oldest first. */
	listLines: (input: { threadId: string; cursor: string }) => Promise<Result<Page<MessageView>>>;
	/** The lines of a group's chat from before one joined: the newest, or those before a cursor. */
	listEarlierLines: (input: { handle: string; cursor?: string }) => Promise<Result<Page<MessageView>>>;
	/** The newest messages of a conversation, oldest first. */
	listNewest: (input: { threadId: string }) => Promise<Result<MessageView[]>>;
	listVersions: (input: { id: string }) => Promise<Result<MessageVersionView[]>>;
	/** The one chat of these people, or of a group. */
	openChat: (input: OpenChatInput) => Promise<Result<{ thread: ChatView }>>;
	saveLocale: (locale: Locale) => Promise<void>;
	signOut: () => Promise<void>;
}

const ActionsContext = createContext<MailActions | null>(null);

export function MailActionsProvider({ actions, children }: { actions: MailActions; children: ReactNode }) {
	// Rendering the page again passes new functions; keep the first ones, so that consumers do not render again.
	const [stableActions] = useState(() => detectOldPage(actions));
	return <ActionsContext value={stableActions}>{children}</ActionsContext>;
}

export function useMailActions(): MailActions {
	const actions = useContext(ActionsContext);
	if (!actions) throw new Error("Used outside MailActionsProvider");
	return actions;
}
