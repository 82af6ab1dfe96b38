"use server";

import type { z } from "zod";
import { dropJob, retryJob } from "#lib/accounts/managing/manage-job";
import { listManagedJobsSchema } from "#lib/contracts/administration";
import { idSchema } from "#lib/contracts/ids";
import { administratorAction } from "#lib/http/action";
import { listAllJobs } from "#lib/jobs/managing/list-all-jobs";

const list = administratorAction(listManagedJobsSchema, (_session, input) => listAllJobs(input));
const retry = administratorAction(idSchema, async (session, { id }) => {
	await retryJob(session, id);
	return {};
});
const drop = administratorAction(idSchema, async (session, { id }) => {
	await dropJob(session, id);
	return {};
});

export async function listJobsAction(input: z.input<typeof listManagedJobsSchema>) {
	return list(input);
}
export async function retryJobAction(input: { id: string }) {
	return retry(input);
}
export async function dropJobAction(input: { id: string }) {
	return drop(input);
}
