"use server";

import { z } from "zod";
import {
	type RestoreLettersInput,
	restoreLettersSchema,
	type UpdateLettersInput,
	type UpdateThreadsInput,
	updateLettersSchema,
	updateThreadsSchema,
} from "#lib/contracts/threads";
import { action } from "#lib/http/action";
import { deleteMessages } from "#lib/mail/messages/delete-message";
import { updateMessages } from "#lib/mail/messages/update-message";
import { deleteThreads } from "#lib/mail/threads/delete-thread";
import { restoreLetters, updateThreads } from "#lib/mail/threads/update-threads";

const updateLetters = action(updateLettersSchema, updateMessages);
const updateMany = action(updateThreadsSchema, updateThreads);
const restore = action(restoreLettersSchema, async (account, { letters }) => {
	await restoreLetters(account, letters);
	return {};
});
const removeLetters = action(z.strictObject({ ids: updateThreadsSchema.shape.ids }), async (account, { ids }) => {
	await deleteMessages(account, ids);
	return {};
});
const removeMany = action(z.strictObject({ ids: updateThreadsSchema.shape.ids }), async (account, { ids }) => {
	await deleteThreads(account, ids);
	return {};
});

export async function updateLettersAction(input: UpdateLettersInput) {
	return updateLetters(input);
}
export async function updateThreadsAction(input: UpdateThreadsInput) {
	return updateMany(input);
}
export async function restoreLettersAction(input: RestoreLettersInput) {
	return restore(input);
}
export async function removeLettersAction(input: { ids: string[] }) {
	return removeLetters(input);
}
export async function removeThreadsAction(input: { ids: string[] }) {
	return removeMany(input);
}
