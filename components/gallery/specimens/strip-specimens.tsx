import { Family, State, States } from "#components/gallery/specimen";
import { DeliveryStrip } from "#components/ui/delivery-strip";

const EACH = { read: 4, delivered: 3, off: 2, sent: 2, queued: 1, recalled: 1, failed: 2 };

export function StripSpecimens() {
	return (
		<Family name="The strip" description="One bar for each copy, its height is how far it came. Past 60 copies it shows shares. Furthest first.">
			<States>
				<State name="every state, small">
					<DeliveryStrip counts={EACH} label="every state" />
				</State>
				<State name="every state, large">
					<DeliveryStrip counts={EACH} label="every state" size="large" />
				</State>
				<State name="two copies">
					<DeliveryStrip counts={{ read: 1, sent: 1 }} label="one read, one sent" size="large" />
				</State>
				<State name="all failed">
					<DeliveryStrip counts={{ failed: 6 }} label="all failed" size="large" />
				</State>
				<State name="all receipts off">
					<DeliveryStrip counts={{ off: 6 }} label="nobody says" size="large" />
				</State>
			</States>
			<States>
				<State name="4,000 copies, one of them failed">
					<DeliveryStrip counts={{ read: 3_000, delivered: 999, failed: 1 }} label="4,000 copies" />
				</State>
				<State name="none yet">
					<DeliveryStrip counts={{}} label="none" />
				</State>
			</States>
			<State name="the hero of the landing page" wide>
				<DeliveryStrip counts={{ read: 46, delivered: 67, off: 14, sent: 21 }} label="148 copies" size="hero" />
			</State>
		</Family>
	);
}
