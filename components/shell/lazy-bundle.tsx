import * as overlays from "#components/overlays/overlay-bundle";

export { NewChatForm } from "#components/chat/new-chat-form";
export { Composer } from "#components/compose/composer";
export { InviteSheet } from "#components/first-steps/invite-sheet";
/** The parts of the signed-in shell that open later, loaded as one file once the page is idle. */
export { RowActions } from "#components/list/rows/row-actions";
export { SwipeBackground } from "#components/list/rows/swipe-background";
export { SelectAll, SelectionLayer } from "#components/list/selection/selection-layer";
export { Palette } from "#components/palette/palette";
export { PaneResizer } from "#components/panes/pane-resizer";
export { RowPresence } from "#components/person/row-presence";
export { AccountItems } from "./account-items";
export { KeyList } from "./key-list";
export { overlays };
