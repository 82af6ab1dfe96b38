import { Family, State, States } from "#components/gallery/specimen";
import { Logo, LogoMark, Wordmark } from "#components/ui/logo";

export function LogoSpecimens() {
	return (
		<Family name="Brand" description="The wing is a tick. It is lit while you are connected.">
			<States>
				<State name="lit">
					<LogoMark className="h-[64px] w-[73px]" />
				</State>
				<State name="disconnected">
					<LogoMark disconnected className="h-[64px] w-[73px]" />
				</State>
				<State name="wordmark">
					<Wordmark className="h-[44px]" />
				</State>
				<State name="both, as at the head of a page">
					<Logo />
				</State>
			</States>
		</Family>
	);
}
