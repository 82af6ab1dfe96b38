"use client";

import { Toast } from "@base-ui/react/toast";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { KeyHint } from "#components/keyboard/key-hint";
import { DeliveryMark } from "#components/ui/delivery-mark";
import { setLatestUndo } from "./latest-undo";
import { onToast, type ToastDetail, type ToastMessage } from "./show-toast";

const UNDO_MS = 8_000;
const ERROR_MS = 12_000;
/** Stays until dismissed. */
const NO_TIMEOUT = 0;

const toastManager = Toast.createToastManager<ToastDetail>();

/** The toasts' viewport: in the list pane, clear of the account menu and the composer. */
export function Toasts() {
	useEffect(() => onToast(show), []);
	return (
		<Toast.Provider timeout={UNDO_MS} limit={3} toastManager={toastManager}>
			<Toast.Portal>
				<Toast.Viewport className="toasts print:hidden fixed bottom-10 z-30 flex max-w-[calc(100vw-24px)] flex-col-reverse items-start gap-2 outline-none max-md:start-3! max-md:bottom-22">
					<ToastList />
				</Toast.Viewport>
			</Toast.Portal>
		</Toast.Provider>
	);
}

function show({ text, isError, undo, ...detail }: ToastMessage): void {
	const id: string = toastManager.add({
		title: text,
		...(detail.action ? { timeout: NO_TIMEOUT } : {}),
		...(isError ? { type: "bad", priority: "high", timeout: ERROR_MS } : { type: "plain" }),
		data: {
			...detail,
			undo: undo
				? () => {
						toastManager.close(id);
						undo();
					}
				: undefined,
		},
	});
}

function ToastList() {
	const { toasts } = Toast.useToastManager<ToastDetail>();
	const undo = toasts.find((toast) => toast.transitionStatus !== "ending" && toast.data?.undo)?.data?.undo ?? null;
	useEffect(() => setLatestUndo(undo), [undo]);
	return toasts.map((toast) => (
		<Toast.Root
			key={toast.id}
			toast={toast}
			swipeDirection={["down", "left", "right"]}
			className={clsx(
				"is-rising rounded-[7px] shadow-float data-limited:hidden",
				toast.type === "bad" ? "bg-danger-wash text-danger-text ring-1 ring-danger ring-inset" : "bg-solid text-on-solid",
			)}
		>
			<Toast.Content className="flex min-h-10 items-center gap-3 ps-3.5 pe-2">
				<Mark isError={toast.type === "bad"} state={toast.data?.mark} />
				<Toast.Title render={<p />} className="my-2 line-clamp-3 max-w-[300px] me-1.5 wrap-anywhere" />
				{toast.data ? <Action detail={toast.data} onClose={() => toastManager.close(toast.id)} /> : null}
			</Toast.Content>
		</Toast.Root>
	));
}

function Mark({ isError, state }: { isError: boolean; state: ToastDetail["mark"] }) {
	if (isError) return <DeliveryMark state="failed" />;
	return state ? (
		<span className="toast-mark">
			<DeliveryMark state={state} animated />
		</span>
	) : null;
}

function Action({ detail, onClose }: { detail: ToastDetail; onClose: () => void }) {
	const t = useTranslations("ui");
	const { undo, retry, action } = detail;
	if (!undo && !retry && !action) return null;
	const run = () => {
		if (undo) return undo();
		onClose();
		(retry ?? action?.run)?.();
	};
	return (
		<button
			type="button"
			onClick={run}
			className="inline-flex h-[26px] items-center gap-[7px] rounded-[4px] px-2 font-strong underline decoration-1 underline-offset-[3px] outline-current! max-md:h-11"
		>
			{action?.label ?? t(undo ? "undo" : "tryAgain")}
			{undo ? <KeyHint id="undo" bare /> : null}
		</button>
	);
}
