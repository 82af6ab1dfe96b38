import type { Locale } from "#lib/contracts/accounts/locales";

/** A member of the demo team: a studio that makes books and exhibitions, in Lisbon, São Paulo and Bristol. */
export interface DemoPerson {
	handle: string;
	name: string;
	about: string;
	locale: Locale;
	timeZone: string;
	/** Does not share read receipts. */
	receiptsOff?: true;
}

/** The password of every demo account, printed by the seed. For demonstrations only. */
export const DEMO_PASSWORD = "pombo-na-janela-7";

export const DEMO_PEOPLE: readonly DemoPerson[] = [
	{ handle: "ana", name: "Ana Carvalho", about: "Runs the studio", locale: "pt-BR", timeZone: "Europe/Lisbon" },
	{ handle: "bruno", name: "Bruno Teixeira", about: "Print and paper", locale: "pt-BR", timeZone: "Europe/Lisbon" },
	{ handle: "carla", name: "Carla Nogueira", about: "Contas e contratos", locale: "pt-BR", timeZone: "America/Sao_Paulo" },
	{ handle: "daniel", name: "Daniel Osei", about: "Exhibitions, Bristol", locale: "en", timeZone: "Europe/London" },
	{ handle: "emma", name: "Emma Lindqvist", about: "Type and layout", locale: "en", timeZone: "Europe/London" },
	{ handle: "felipe", name: "Felipe Andrade", about: "Ilustração", locale: "pt-BR", timeZone: "America/Sao_Paulo" },
	{ handle: "grace", name: "Grace Whitaker", about: "Editor", locale: "en", timeZone: "Europe/London" },
	{ handle: "helena", name: "Helena Prado", about: "Revisão e tradução", locale: "pt-BR", timeZone: "America/Sao_Paulo", receiptsOff: true },
	{ handle: "ines", name: "Inês Moutinho", about: "Photography", locale: "pt-BR", timeZone: "Europe/Lisbon" },
	{ handle: "james", name: "James Okafor", about: "Workshop and transport", locale: "en", timeZone: "Europe/London" },
	{ handle: "lucas", name: "Lucas Ferraz", about: "Computadores e servidores", locale: "pt-BR", timeZone: "America/Sao_Paulo" },
	{ handle: "sofia", name: "Sofia Marques", about: "Clients and calendar", locale: "pt-BR", timeZone: "Europe/Lisbon" },
];
