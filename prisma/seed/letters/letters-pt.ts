import type { LetterScript } from "./letter-script";

const CONVERSATIONS: [subject: string, people: number, ...letters: string[]][] = [
	[
		"Provas de {book}",
		2,
		"Oi {to},\n\nchegaram as segundas provas de {book}. O preto está mais fundo e as legendas ficaram boas com {paper}. Na página {number} ainda sobra uma linha sozinha no alto; o resto, por mim, está pronto.\n\nVocê consegue olhar as imagens até {day}? Queria fechar às {time}.\n\n{from}",
		"Olhei tudo hoje cedo. O entardecer no porto puxou para o verde, de resto gostei muito. A linha sozinha some se o parágrafo anterior crescer um pouco.\n\n{from}",
		"Tirei o verde e mexi no parágrafo. O arquivo novo está na estante, com a data de hoje.\n\n{from}",
		"Aprovado. Ficou lindo, parabéns.",
	],
	[
		"Ilustrações: faltam {number}",
		1,
		"Oi {to}, tudo bem?\n\nDas ilustrações de {book} faltam {number}. As que você mandou ontem já estão na página e mudaram o livro inteiro, no bom sentido. Dá para ter as outras até {day}?\n\nAbraço,\n{from}",
		"Dá sim. Estou terminando o farol, que insistiu em ficar torto. Mando tudo junto na véspera.\n\n{from}",
		"Torto ele fica melhor. Não corrija!",
		"Então fica torto. Enviado.",
	],
	[
		"Nota fiscal: {client}",
		1,
		"Boa tarde, {to}.\n\n{client} pediu uma nota só, de {amount}, com a data de entrega na descrição. Eles pagam em uma semana quando a data aparece.\n\nObrigada!\n{from}",
		"Nota emitida e enviada, {amount}, com a data. Copiei o financeiro deles, que já confirmou.\n\n{from}",
	],
	[
		"Reunião de {day}",
		4,
		"Pessoal,\n\nresumo da nossa reunião:\n\n- {book} vai para a gráfica assim que o índice chegar, com {number} exemplares encadernados à mão.\n- {client} quer ver a maquete da sala antes de escolher a cor.\n- A oficina fecha dois dias para passar óleo no piso.\n- Próxima reunião às {time}, na mesma mesa.\n\nSe entendi algo errado, avisem.\n\n{from}",
		"Só um detalhe: a maquete é da sala grande, não da pequena. O resto é isso mesmo.\n\n{from}",
		"Anotado, obrigado. Levo a trena.\n\n{from}",
	],
	[
		"Fotos na {day}",
		2,
		"Oi, gente.\n\nConsegui autorização para fotografar: {place}, na {day}, a partir das {time}. A luz boa dura pouco, então preciso de alguém para segurar o rebatedor e espantar as gaivotas.\n\nQuem vem?\n{from}",
		"Eu vou. Sou ótima com gaivotas.\n\n{from}",
		"Eu levo o café e o tripé pesado.\n\n{from}",
		"Deu tudo certo: {number} fotos boas e nenhuma gaivota ferida.",
	],
	[
		"Tradução do capítulo {number}",
		1,
		"{to}, terminei a tradução do capítulo {number} de {book}. Tenho dúvida em uma expressão de marinheiro que não existe em português: pensei em “a maré que não pergunta”. O que acha?\n\n{from}",
		"Acho bonito e acho que ninguém vai reclamar. Deixa uma nota no fim, só para os curiosos.\n\n{from}",
	],
	[
		"Backup desta noite",
		1,
		"Oi {to}, o backup terminou bem, {number} minutos mais rápido que na semana passada. Só que o arquivo de fotos cresceu bastante na {day}. Alguém importou tudo duas vezes?\n\n{from}",
		"Fui eu, desculpa. A primeira parou no meio e comecei de novo. Apago a cópia hoje.\n\n{from}",
		"Sem pressa, cabe tudo até o fim do ano.",
	],
	[
		"Almoço na {day}?",
		1,
		"Tem moqueca naquele lugar da esquina. Vou às {time}, guardo cadeira para você?\n\n{from}",
		"Guarda! E pede sem pimenta, que da última vez chorei na frente do cliente.",
	],
	[
		"Orçamento para {client}",
		2,
		"Olá,\n\n{client} quer preço para {number} painéis impressos dos dois lados, entregues e montados. Minha conta deu {amount} sem a montagem. A oficina consegue, e quanto devo somar?\n\n{from}",
		"Montamos em um dia com duas pessoas. Soma uns vinte por cento e o estacionamento.\n\n{from}",
		"Mandei com a montagem em uma linha separada, para eles verem o que é.\n\n{from}",
		"Aceitaram na hora. Cobramos pouco de novo.",
	],
	[
		"Férias",
		1,
		"Oi {to},\n\nqueria tirar {number} dias a partir da {day} depois da abertura. O livro já vai estar na gráfica. Pode ser?\n\n{from}",
		"Claro que pode, e já era tempo. Marquei no calendário da parede. Manda um postal!\n\n{from}",
	],
	[
		"Papel novo",
		2,
		"Chegaram as amostras da fábrica. A surpresa é {paper}: segura a linha fina e quase não tem cheiro. Cortei {number} folhas para cada um, estão nas gavetas.\n\n{from}",
		"Testei com a gravura e ficou ótimo. Demora um pouco para secar. Dá para pedir uma resma?\n\n{from}",
		"Pedida. Chega na {day}.",
	],
	[
		"Contrato com {client}",
		1,
		"{to}, li o contrato. Está tudo certo, menos o parágrafo {number}, que dá a eles as imagens para sempre e para tudo. Sugiro três anos e só para a exposição. Posso responder assim?\n\n{from}",
		"Pode, por favor. Com jeitinho, que são gente boa.\n\n{from}",
		"Responderam que o parágrafo era de outro modelo e pediram desculpas. Três anos, então.",
	],
	[
		"A chave do depósito",
		3,
		"Alguém levou a chave do depósito para casa. Não precisa dizer quem foi: basta que ela apareça no prego até {day} às {time}.\n\n{from}",
		"Apareceu no prego. Milagre.\n\n{from}",
	],
	[
		"Abertura da exposição",
		3,
		"Queridos,\n\na abertura ficou para {day}, às {time}. O lugar é {place}, que muita gente ainda não conhece, então mandem o mapa para os convidados. Temos {number} lugares na lista da casa.\n\nNa véspera montamos os textos de parede. Quem puder ajudar por uma hora ganha sopa.\n\n{from}",
		"Levo duas pessoas e um nível.\n\n{from}",
		"Eu vou, e ajudo até as oito.\n\n{from}",
	],
	[
		"Legenda trocada",
		1,
		"Oi {to}, na página {number} de {book} a legenda do barco está na foto da igreja. Ou o contrário, dependendo da fé de cada um. Você troca?\n\n{from}",
		"Trocado. Aproveitei e conferi todas as outras: essa era a única.\n\n{from}",
	],
	[
		"Computador novo da sala {number}",
		1,
		"{to}, o computador novo está montado. Passei os seus arquivos, as fontes e até o papel de parede do cachorro. A impressora grande só entende quem fala com ela devagar: manda uma página por vez até {day}.\n\n{from}",
		"Funcionou de primeira, obrigado! O cachorro ficou ótimo na tela maior.\n\n{from}",
	],
	[
		"Visita na {day}",
		2,
		"Vem alguém de {client} na {day}, às {time}, para ver como costuramos os cadernos. Coisa de uma hora. Um de vocês mostra o tear? Eu cuido da conversa e do café.\n\n{from}",
		"Mostro eu. Já tenho {number} cadernos dobrados para costurar na frente deles.\n\n{from}",
	],
	[
		"Pagamento ao ilustrador",
		1,
		"Boa tarde, {to}. O pagamento de {amount} está pronto para sair. Falta só o seu sim, que o banco agora pede de duas pessoas.\n\n{from}",
		"Sim dado. Que banco desconfiado.\n\n{from}",
	],
];

/** The Portuguese conversations of the seed. */
export const PORTUGUESE_LETTERS: readonly LetterScript[] = CONVERSATIONS.map(([subject, people, ...letters]) => ({ language: "pt", subject, people, letters }));
