"use client";

import { later } from "#components/ui/later";
import { ComposerComing } from "./composer-coming";

/** The composer, which comes after the page that it is opened over. */
export const LaterComposer = later(() => import("#components/mail/sheets").then((sheets) => sheets.Composer), ComposerComing);
