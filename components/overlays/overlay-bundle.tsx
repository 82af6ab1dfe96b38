/** All overlays in one chunk, since they share most of their code; loaded when the page is idle. */
export { ConfirmDialogBody } from "./confirm-dialog-body";
export { MenuChoice, MenuItem, MenuPopup } from "./menu-parts";
export { PopoverPopup } from "./popover-popup";
export { Toasts } from "./toasts";
export { Tooltips } from "./tooltips";
