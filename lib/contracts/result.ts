/** What actions and socket acknowledgements answer: one or the other, never both. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: ErrorView };

/** Why a form was refused, with what to show in it again. Secrets are never among the values. */
export interface RefusedForm {
	error: ErrorView;
	values: Record<string, string>;
}

export interface ErrorView {
	code: string;
	message: string;
	errors?: { path: string; code: string; message: string }[];
	requestId?: string;
	retryAfterSeconds?: number;
}
