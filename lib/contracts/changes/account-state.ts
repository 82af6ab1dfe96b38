import type { CountsView, DeliveryView, MessageRow, ProfileView } from "../views";

/** Everything a client knows of its account. Messages and deliveries are keyed, so that applying a change twice changes nothing. */
export interface AccountState {
	/** The number of the last change that was applied. */
	seq: number;
	messages: Record<string, MessageRow>;
	/** By the id of the sender's copy, then by the recipient's handle: the deliveries that changes have brought. */
	deliveries: Record<string, Record<string, DeliveryView>>;
	counts: CountsView;
	profile: ProfileView;
}
