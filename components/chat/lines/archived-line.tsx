"use client";

import clsx from "clsx";
import type { MessageView } from "#lib/contracts/views";
import { Bubble } from "./bubble";

/** A line that the reader holds no copy of: it can be read, and nothing else. */
export function ArchivedLine({ line, ownHandle }: { line: MessageView; ownHandle: string }) {
	const isOwn = line.from.handle === ownHandle;
	return (
		<li className={clsx("flex flex-col", isOwn ? "items-end" : "items-start")}>
			<Bubble line={line} isOwn={isOwn} tabbable={false} />
		</li>
	);
}
