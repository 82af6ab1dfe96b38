/** The result of a server action or a socket acknowledgement. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: ErrorView };

/** Why a form was refused, with the values to fill it with again. Never contains secrets. */
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
