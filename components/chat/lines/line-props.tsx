import type { MessageView, PersonView } from "#lib/contracts/views";

/** A line of a chat and what can be done with it. */
export interface LineProps {
	line: MessageView;
	ownHandle: string;
	/** Those who have read up to this line and no further. */
	seenBy: readonly PersonView[];
	/** Whether its delivery mark is shown: on the last line of one's own. */
	marked: boolean;
	canEdit: boolean;
	/** Whether Tab reaches it; the arrow keys reach every line. */
	tabbable: boolean;
	/** Whether lines are being selected, and this one is. */
	selecting: boolean;
	selected: boolean;
	onSelect: () => void;
	onEdit: () => void;
	onTakeBack: () => void;
	onReact: (emoji: string, on: boolean) => void;
	onLedger: () => void;
}
