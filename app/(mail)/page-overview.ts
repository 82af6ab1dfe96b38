import { cache } from "react";
import { getOverview } from "#lib/mail/mailboxes/get-overview";

/**
 * What a page starts from, read once a request: the shell, the list and the letter then stand at one number of the journal,
 * and whatever is read for them is read after it, however late it is streamed.
 */
export const pageOverview = cache(getOverview);
