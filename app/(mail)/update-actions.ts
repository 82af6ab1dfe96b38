"use server";

import { z } from "zod";
import { updateMessageSchema } from "#lib/contracts/messages";
import {
	type RestoreLettersInput,
	restoreLettersSchema,
	type UpdateLettersInput,
	type UpdateThreadsInput,
	updateLettersSchema,
	updateThreadsSchema,
} from "#lib/contracts/threads";
import { action } from "#lib/http/action";
import { deleteMessage, deleteMessages } from "#lib/mail/messages/delete-message";
import { updateMessage, updateMessages } from "#lib/mail/messages/update-message";
import { deleteThreads } from "#lib/mail/threads/delete-thread";
import { restoreLetters, updateThreads } from "#lib/mail/threads/update-threads";

const byId = z.strictObject({ id: z.string().max(64) });
const byIds = z.strictObject({ ids: updateThreadsSchema.shape.ids });

const update = action(byId.extend({ update: updateMessageSchema }), (account, input) => updateMessage(account, input.id, input.update));
const remove = action(byId, async (account, { id }) => {
	await deleteMessage(account, id);
	return {};
});
const updateLetters = action(updateLettersSchema, updateMessages);
const updateMany = action(updateThreadsSchema, updateThreads);
const restore = action(restoreLettersSchema, async (account, { letters }) => {
	await restoreLetters(account, letters);
	return {};
});
const removeLetters = action(byIds, async (account, { ids }) => {
	await deleteMessages(account, ids);
	return {};
});
const removeMany = action(byIds, async (account, { ids }) => {
	await deleteThreads(account, ids);
	return {};
});

export async function updateAction(input: { id: string; update: z.input<typeof updateMessageSchema> }) {
	return update(input);
}
export async function removeAction(input: { id: string }) {
	return remove(input);
}
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
