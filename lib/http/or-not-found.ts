import { notFound } from "next/navigation";
import { isPomboError } from "#lib/core/errors";

/** For pages: renders the not-found page for `not_found`, which also hides what the account may not see. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (isPomboError(error) && error.code === "not_found") notFound();
		throw error;
	}
}
