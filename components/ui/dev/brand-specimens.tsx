import { Brand, Pigeon, Wordmark } from "#components/ui/pigeon";
import { Family, State, States } from "./specimen";

export function BrandSpecimens() {
	return (
		<Family name="Brand" promise="The wing is a tick. It is lit while you are connected.">
			<States>
				<State name="lit">
					<Pigeon className="h-[64px] w-[73px]" />
				</State>
				<State name="unlit">
					<Pigeon unlit className="h-[64px] w-[73px]" />
				</State>
				<State name="wordmark">
					<Wordmark className="h-[44px]" />
				</State>
				<State name="both, as at the head of a page">
					<Brand />
				</State>
			</States>
		</Family>
	);
}
