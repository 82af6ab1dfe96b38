/**
 * The texts of a conversation: the first letter opens it, each other replies to the previous one. Placeholders in braces are
 * filled for each use; `{to}` and `{from}` are first names.
 */
export interface ConversationText {
	language: "en" | "pt";
	subject: string;
	letters: string[];
}

/** A conversation among some people. */
export interface LetterScript extends ConversationText {
	/** The number of recipients of the first letter; with more than two, the others get it as `cc`. */
	people: number;
}

/** The values of the placeholders, by language. */
export const FILLINGS: Record<LetterScript["language"], Record<string, string[]>> = {
	en: {
		day: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
		place: ["the harbour museum", "the botanical garden", "the old tram depot", "the city library", "the maritime archive", "the glass pavilion"],
		book: ["Salt Roads", "A Field Guide to Gulls", "The Lighthouse Ledger", "Letters from the Quay", "Tiles and Tides", "Small Harbours"],
		client: ["Marlowe & Finch", "the Severn Trust", "Oyster House", "the Ropewalk gallery", "Northgate Press"],
		paper: ["115 g uncoated", "the warm white 140 g", "the recycled grey board", "135 g matt", "the laid cream stock"],
		number: ["3", "4", "6", "8", "12", "18", "24", "36"],
		amount: ["£1,240", "£860", "£3,415", "£2,090", "£470"],
		time: ["9:30", "10:00", "11:15", "14:00", "15:30", "16:45"],
	},
	pt: {
		day: ["segunda", "terça", "quarta", "quinta", "sexta"],
		place: ["o museu do porto", "o jardim botânico", "a antiga estação", "a biblioteca municipal", "a casa das marés", "o mercado velho"],
		book: ["Caminhos do Sal", "Guia das Gaivotas", "O Livro do Farol", "Cartas do Cais", "Azulejos e Marés", "Pequenos Portos"],
		client: ["Livraria Boa Vista", "Fundação Maré Alta", "Editora Três Rios", "Galeria do Cais", "Instituto Cobogó"],
		paper: ["o offset de 120 g", "o pólen de 90 g", "o cartão reciclado", "o couché fosco", "o papel creme avergoado"],
		number: ["3", "4", "6", "8", "12", "18", "24", "36"],
		amount: ["R$ 2.480", "R$ 960", "R$ 7.150", "R$ 4.320", "R$ 1.275"],
		time: ["9h30", "10h", "11h15", "14h", "15h30", "16h45"],
	},
};
