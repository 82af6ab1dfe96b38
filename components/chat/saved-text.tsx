"use client";

import { useEffect, useRef, useState } from "react";

/** A line that the server has not confirmed yet. */
export interface PendingLine {
	clientId: string;
	text: string;
	/** When it was written, ISO 8601 UTC. */
	writtenAt: string;
	/** Why it was not sent; absent while it is on its way. */
	failure?: string;
}

/**
 * What is being written in a conversation, kept on this device with every change: it is there again after a reload, and in the
 * next visit. Sending or emptying it removes it.
 */
export function useSavedText(account: string, threadId: string): [string, (text: string) => void] {
	const key = savedTextKey(account, threadId);
	const [text, setText] = useState("");
	const wasTyped = useRef(false);
	// After hydration, since the server does not know it; what was typed before then wins.
	useEffect(() => {
		const saved = readSaved(key);
		if (saved !== "" && !wasTyped.current) setText(saved);
	}, [key]);
	const change = (next: string) => {
		wasTyped.current = true;
		setText(next);
		writeSaved(key, next);
	};
	return [text, change];
}

export const savedTextPrefix = (account: string) => `pombo:line:${account}:`;

function savedTextKey(account: string, threadId: string): string {
	return savedTextPrefix(account) + threadId;
}

/** The lines of a conversation that were not confirmed when they were saved. */
export function readPending(account: string, threadId: string): PendingLine[] {
	try {
		const saved: unknown = JSON.parse(readSaved(pendingKey(account, threadId)) || "[]");
		return Array.isArray(saved) ? saved.filter((line) => typeof line?.clientId === "string" && typeof line.text === "string") : [];
	} catch {
		return [];
	}
}

export function writePending(account: string, threadId: string, lines: readonly PendingLine[]): void {
	writeSaved(pendingKey(account, threadId), lines.length > 0 ? JSON.stringify(lines) : "");
}

function pendingKey(account: string, threadId: string): string {
	return `${savedTextKey(account, threadId)}:pending`;
}

/** Removes what an account was writing in its chats, as when it signs out. */
export function clearSavedTexts(account: string): void {
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(savedTextPrefix(account))) localStorage.removeItem(key);
	} catch {
		// Storage that is blocked holds nothing.
	}
}

function readSaved(key: string): string {
	try {
		return localStorage.getItem(key) ?? "";
	} catch {
		return "";
	}
}

function writeSaved(key: string, text: string): void {
	try {
		if (text === "") localStorage.removeItem(key);
		else localStorage.setItem(key, text);
	} catch {
		// Full or blocked storage: the text is kept by the page alone.
	}
}
