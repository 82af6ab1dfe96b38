"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";
import { ComposerPlaceholder } from "./composer-placeholder";

/** The composer, loaded after the page. */
export const LazyComposer = lazyPart(() => import("#components/shell/lazy-bundle").then((bundle) => bundle.Composer), ComposerPlaceholder);
