/** A chat of the demo team: with whom, or of which group, and its lines as [handle, text]. */
export interface DemoChat {
	with?: string[];
	group?: string;
	lines: [from: string, text: string][];
}

export const DEMO_CHATS: readonly DemoChat[] = [
	{
		with: ["ana", "bruno"],
		lines: [
			["bruno", "Chegou o papel creme. Mais quente do que eu esperava."],
			["ana", "Quente de bom ou quente de devolver?"],
			["bruno", "De bom. Deixei uma folha na sua mesa."],
			["ana", "Já estou a caminho"],
			["ana", "Levo café"],
		],
	},
	{
		with: ["ana", "daniel", "sofia"],
		lines: [
			["daniel", "The glass pavilion can do Thursday evening or Saturday morning. Which?"],
			["sofia", "Saturday. On Thursday half of us are on a train."],
			["ana", "Saturday then. Daniel, will you tell them?"],
			["daniel", "Told. Doors at 10:00, and they lend us the long table."],
		],
	},
	{
		group: "studio",
		lines: [
			["james", "Who parked the van across two places?"],
			["ines", "Me, sorry. Moving it in five minutes."],
			["ines", "Moved."],
			["emma", "There are pastries in the kitchen, first come."],
			["lucas", "Printer is back. It was the cable, as always."],
		],
	},
	{
		with: ["ana"],
		lines: [
			["ana", "Ask the archive about plate 14"],
			["ana", "Dentist, Tuesday 9:30"],
		],
	},
	{
		with: ["grace", "emma"],
		lines: [
			["grace", "Is the index with you or with me?"],
			["emma", "With me until noon, then it is yours."],
		],
	},
];
