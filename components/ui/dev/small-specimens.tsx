import { Lamp } from "#components/ui/lamp";
import { Waiting } from "#components/ui/waiting";
import { Family, State, States } from "./specimen";

export function SmallSpecimens() {
	return (
		<Family name="Lamp and waiting" promise="Lit is here, a ring is away. Three dots are the only thing that loops.">
			<States>
				<State name="here">
					<span className="flex items-center gap-2">
						<Lamp lit /> Live
					</span>
				</State>
				<State name="away">
					<span className="flex items-center gap-2">
						<Lamp lit={false} /> Offline
					</span>
				</State>
				<State name="on its way">
					<Waiting />
				</State>
			</States>
		</Family>
	);
}
