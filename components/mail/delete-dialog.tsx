"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { useEver } from "#components/ui/use-ever";
import type { DeleteSheet as Sheet } from "./delete-sheet";

const DeleteSheet = dynamic(() => import("./delete-sheet").then((sheet) => sheet.DeleteSheet), { ssr: false });

/** Asks before a letter goes for good; loaded when it is first asked. */
export function DeleteDialog(props: ComponentProps<typeof Sheet>) {
	return useEver(props.open) ? <DeleteSheet {...props} /> : null;
}
