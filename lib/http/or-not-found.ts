import { notFound } from "next/navigation";
import { isPomboError } from "#lib/core/errors";

/** For pages: what an account may not see is the same page as what does not exist. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (isPomboError(error) && error.code === "not_found") notFound();
		throw error;
	}
}
