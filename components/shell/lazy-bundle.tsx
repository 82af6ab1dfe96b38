import * as overlays from "#components/overlays/overlay-bundle";

/** What the signed-in shell loads in one file, once the page is at rest: everything that is opened in it. */
export { Composer } from "#components/compose/composer";
export { InviteSheet } from "#components/first-steps/invite-sheet";
export { Palette } from "#components/palette/palette";
export { PaneResizer } from "#components/panes/pane-resizer";
export { AccountItems } from "./account-items";
export { KeyList } from "./key-list";
export { overlays };
