"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";

export const LazySelectionLayer = lazyPart(() => import("#components/shell/lazy-bundle").then(({ SelectionLayer }) => SelectionLayer));
export const LazySelectAll = lazyPart(() => import("#components/shell/lazy-bundle").then(({ SelectAll }) => SelectAll), undefined, true);
