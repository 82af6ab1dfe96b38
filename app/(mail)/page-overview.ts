import { cache } from "react";
import { getOverview } from "#lib/mail/mailboxes/get-overview";

/**
 * The overview, read once per request: shell, list and letter share one sequence number of the journal, and everything else is
 * read after it, however late it is streamed.
 */
export const pageOverview = cache(getOverview);
