"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { useEver } from "#components/ui/use-ever";
import type { InviteSheet as Sheet } from "./invite-sheet";

const InviteSheet = dynamic(() => import("./invite-sheet").then((sheet) => sheet.InviteSheet), { ssr: false });

/** One's own link to invite by; loaded when it is first asked for. */
export function InviteDialog(props: ComponentProps<typeof Sheet>) {
	return useEver(props.open) ? <InviteSheet {...props} /> : null;
}
