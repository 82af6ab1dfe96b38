import { Family, State, States } from "#components/gallery/specimen";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import { StatusDot } from "#components/ui/status-dot";

export function SmallSpecimens() {
	return (
		<Family name="Status dot and loading" description="Filled is connected, a ring is not. Three dots are the only thing that loops.">
			<States>
				<State name="connected">
					<span className="flex items-center gap-2">
						<StatusDot on /> Live
					</span>
				</State>
				<State name="offline">
					<span className="flex items-center gap-2">
						<StatusDot on={false} /> Offline
					</span>
				</State>
				<State name="loading">
					<LoadingDots />
				</State>
			</States>
		</Family>
	);
}
