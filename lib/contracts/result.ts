/** What actions and socket acknowledgements answer: one or the other, never both. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: ErrorView };

export interface ErrorView {
	code: string;
	message: string;
	errors?: { path: string; code: string; message: string }[];
	requestId?: string;
	retryAfterSeconds?: number;
}
