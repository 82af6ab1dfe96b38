"use server";

import type { z } from "zod";
import { changeSiteSettings } from "#lib/accounts/managing/change-site-settings";
import { listAdministration } from "#lib/accounts/managing/record-administration";
import { type AnnouncementInput, type ChangeSiteSettings, changeSiteSettingsSchema } from "#lib/contracts/administration";
import { pageSchema } from "#lib/contracts/messages";
import { enteredAnnouncementSchema } from "#lib/contracts/text/entered-schemas";
import { administratorAction } from "#lib/http/action";
import { announce } from "#lib/mail/announcements/announce";

const saveSettings = administratorAction(changeSiteSettingsSchema, changeSiteSettings);
const sendAnnouncement = administratorAction(enteredAnnouncementSchema, announce);
const audit = administratorAction(pageSchema, (_session, page) => listAdministration(page));

export async function saveSiteSettingsAction(change: ChangeSiteSettings) {
	return saveSettings(change);
}
export async function announceAction(input: AnnouncementInput) {
	return sendAnnouncement(input);
}
export async function listAuditAction(input: z.input<typeof pageSchema>) {
	return audit(input);
}
