import * as overlays from "#components/ui/overlays";

/** What the signed-in shell loads in one file, once the page is at rest: everything that is opened in it. */
export { Composer } from "#components/compose/composer";
export { InviteSheet } from "#components/first-steps/invite-sheet";
export { KeyList } from "#components/keyboard/key-list";
export { Palette } from "#components/palette/palette";
export { AccountItems } from "./account-items";
export { PaneGrip } from "./pane-grip";
export { overlays };
