/** What is loaded together, once the page is at rest: every part of the interface that opens over something. One file, since they share most of it. */
export { ConfirmDialogBody } from "./confirm-dialog-body";
export { MenuChoice, MenuItem, MenuPopup } from "./menu-parts";
export { Toasts } from "./toasts";
export { Tooltips } from "./tooltips";
