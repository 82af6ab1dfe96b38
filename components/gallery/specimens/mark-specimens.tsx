"use client";

import { useState } from "react";
import { Family, State, States } from "#components/gallery/specimen";
import { Button } from "#components/ui/controls/button";
import { DeliveryMark, type MarkState } from "#components/ui/delivery-mark";

const STATES: MarkState[] = ["queued", "sent", "delivered", "read", "failed", "recalled"];

export function MarkSpecimens() {
	const [turn, setTurn] = useState(0);
	return (
		<Family name="Delivery marks" description="20 × 14. One silhouette for each state; colour only repeats what the shape says.">
			<States>
				{STATES.map((state) => (
					<State key={state} name={state}>
						<DeliveryMark state={state} label={state} large />
					</State>
				))}
				<State name="read by 3 of 12">
					<DeliveryMark state="part" label="read by 3 of 12" read={3} total={12} large />
				</State>
			</States>
			<States>
				<State name="at their size">
					<span className="flex gap-4">
						{STATES.map((state) => (
							<DeliveryMark key={state} state={state} />
						))}
					</span>
				</State>
				<State name="in grey">
					<span className="flex gap-4 grayscale">
						{STATES.map((state) => (
							<DeliveryMark key={state} state={state} />
						))}
						<DeliveryMark state="part" read={3} total={12} />
					</span>
				</State>
				<State name="filling, then all have read">
					<span className="flex gap-4">
						{[1, 3, 6, 9, 11].map((read) => (
							<DeliveryMark key={read} state="part" read={read} total={12} />
						))}
						<DeliveryMark state="read" />
					</span>
				</State>
				<State name="on an open row">
					<span className="flex gap-4 bg-sel p-2">
						{STATES.map((state) => (
							<DeliveryMark key={state} state={state} />
						))}
					</span>
				</State>
			</States>
			<States>
				<State name="landing: drawn and filled once, when the state changes">
					<span className="flex items-center gap-4">
						{STATES.map((state) => (
							<DeliveryMark key={`${state} ${turn}`} state={state} large animated />
						))}
						<Button onClick={() => setTurn(turn + 1)}>Again</Button>
					</span>
				</State>
			</States>
		</Family>
	);
}
