import type { ConversationText } from "./letter-script";

/** Conversations of the demo team's groups, by the group's handle; whoever writes is one of its members. */
export const GROUP_LETTERS: Record<string, readonly ConversationText[]> = {
	studio: [
		{
			language: "en",
			subject: "The front door key",
			letters: [
				"Dear all,\n\nthe lock of the front door was changed this morning. The new keys lie in the top drawer at reception, one for each of you, with a name on it. Please leave the old one in the cup beside them.\n\n{from}",
				"Mine turns, but only if one pulls the door a little. The old one was like that too, so I feel at home.\n\n{from}",
				"I oiled it. It turns now without any feelings.\n\n{from}",
			],
		},
		{
			language: "pt",
			subject: "Férias de verão",
			letters: [
				"Olá a todos,\n\npreciso das férias de cada um até {day}, para que fique sempre alguém com a chave da oficina. Respondam aqui com as datas; faço o calendário no fim da semana.\n\n{from}",
				"Duas últimas semanas de agosto para mim.\n\n{from}",
				"Eu fico em agosto e saio em setembro, quando há lugar na praia.\n\n{from}",
				"Obrigada, o calendário está na parede da cozinha.",
			],
		},
		{
			language: "en",
			subject: "Soup on {day}",
			letters: [
				"There will be soup on {day} from {time}, the green one. Bring a bowl: {number} of ours went to {place} with the last crates and have not come back.\n\n{from}",
				"The bowls are in the van. I shall bring them, washed.\n\n{from}",
			],
		},
	],
	books: [
		{
			language: "en",
			subject: "Where {book} stands",
			letters: [
				"Dear all,\n\nbefore {day} I would like one list of what is still open for {book}: plates, captions, the index, the cover. Answer with yours and I will put them together.\n\n{from}",
				"Captions: {number} to go, all of them from the archive, which answers on Thursdays.\n\n{from}",
				"Cover: done if we agree on the grey. Plates: done.\n\n{from}",
				"One list is on the shelf. We are closer than it felt.",
			],
		},
		{
			language: "pt",
			subject: "Papel para {book}",
			letters: [
				"Pessoal,\n\nchegaram as amostras: {paper} e mais duas. Deixei as três na mesa da janela com uma folha impressa de cada. Digam qual até {day}.\n\n{from}",
				"A primeira. As outras duas brilham.\n\n{from}",
			],
		},
	],
	exposicoes: [
		{
			language: "pt",
			subject: "Montagem: {place}",
			letters: [
				"Bom dia,\n\na montagem começa {day} às {time}. Preciso de {number} mãos e de duas escadas. As legendas em inglês ainda estão em revisão; imprimimos tudo na véspera.\n\n{from}",
				"As escadas vão na carrinha comigo.\n\n{from}",
				"Legendas revistas. Mudei só uma vírgula, mas era uma vírgula importante.\n\n{from}",
			],
		},
	],
	servers: [
		{
			language: "en",
			subject: "Update on {day} at {time}",
			letters: [
				"Hello,\n\nthe mail server gets its update on {day} at {time}. It should be away for less than a minute; letters that are sent meanwhile arrive afterwards.\n\n{from}",
				"Forty seconds by my watch. Thank you.\n\n{from}",
			],
		},
	],
};
