import { ALL_PEOPLE, GROUP, INES } from "#components/gallery/sample-people";
import { Family, State, States } from "#components/gallery/specimen";
import { Avatar } from "#components/ui/avatar";

export function AvatarSpecimens() {
	return (
		<Family name="Avatars" description="People are round, groups are square. The tint stays with the handle.">
			<States>
				{ALL_PEOPLE.map((person) => (
					<State key={person.handle} name={person.handle.slice(0, 12)}>
						<Avatar person={person} size={40} />
					</State>
				))}
			</States>
			<States>
				{[18, 20, 24, 30, 32, 40].map((size) => (
					<State key={size} name={`${size} px`}>
						<span className="flex gap-2">
							<Avatar person={INES} size={size} />
							<Avatar person={GROUP} size={size} />
						</span>
					</State>
				))}
				<State name="in a row, as the density says">
					<Avatar person={INES} size="row" />
				</State>
			</States>
		</Family>
	);
}
