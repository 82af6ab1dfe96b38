import { Family, State, States } from "#components/gallery/specimen";
import { LoadingDots } from "#components/ui/loading/loading-dots";
import { StatusDot } from "#components/ui/status-dot";

export function SmallSpecimens() {
	return (
		<Family name="Lamp and waiting" promise="Lit is here, a ring is away. Three dots are the only thing that loops.">
			<States>
				<State name="here">
					<span className="flex items-center gap-2">
						<StatusDot on /> Live
					</span>
				</State>
				<State name="away">
					<span className="flex items-center gap-2">
						<StatusDot on={false} /> Offline
					</span>
				</State>
				<State name="on its way">
					<LoadingDots />
				</State>
			</States>
		</Family>
	);
}
