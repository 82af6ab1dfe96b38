"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";
import { ComposerPlaceholder } from "./composer-placeholder";

/** The composer, which comes after the page that it is opened over. */
export const LazyComposer = lazyPart(() => import("#components/shell/lazy-bundle").then((sheets) => sheets.Composer), ComposerPlaceholder);
