import type { LetterScript } from "./letter-script";

const CONVERSATIONS: [subject: string, people: number, ...letters: string[]][] = [
	[
		"Proofs for {book}",
		2,
		"Hello {to},\n\nthe second proofs of {book} are back from the printer. The blacks are deeper than last time and the captions hold up well on {paper}. Page {number} still has a widow at the top; everything else looks ready to me.\n\nCould you look at the plates before {day}? I would like to sign off at {time}.\n\n{from}",
		"Thanks {to}. I went through all the plates this morning. The harbour at dusk is a touch green, otherwise I am happy. The widow goes away if we let the paragraph before it run one line longer.\n\n{from}",
		"I have pulled the green back and moved the line. New file is on the shelf, same name, today's date.\n\n{from}",
		"Signed off. Lovely work, both of you.",
	],
	[
		"Van on {day}",
		1,
		"Hi {to},\n\nis the van free on {day}? I need to take {number} crates to {place} and bring back the empty frames. Two hours at most, and I can be on the road by {time}.\n\n{from}",
		"It is yours until lunch. The left rear door sticks: lift, then pull. Please leave the blankets in the back, we need them for the tiles.\n\n{from}",
		"Crates delivered, frames back, blankets where they were. I filled it up.",
	],
	[
		"Opening at {place}",
		3,
		"Dear all,\n\nthe opening at {place} is fixed for {day}, doors at {time}. We have {number} places on the list for friends of the studio. Tell me who you are bringing so that nobody stands outside in the rain as in spring.\n\nThe wall texts go up the evening before. If you can spare an hour with a spirit level, I will bring soup.\n\n{from}",
		"I am bringing two, and a spirit level.\n\n{from}",
		"Put me down for one. I can help with the wall texts until eight, then I have a train.\n\n{from}",
	],
	[
		"Invoice for {client}",
		1,
		"Hello {to},\n\n{client} asked for one invoice instead of two. Could you send {amount} as a single line, with the delivery date on it? They pay within a week when the date is there.\n\n{from}",
		"Sent this afternoon: {amount}, one line, dated. I copied in their accounts people, who answered within the minute, which must be a record.\n\n{from}",
	],
	[
		"Which grey?",
		2,
		"{to}, I have three greys on the table for the cover of {book} and they all look right until the sun comes round. Come and choose with me before {time}? Natural light only, please.\n\n{from}",
		"The middle one. It is the only one that does not turn purple next to {paper}.\n\n{from}",
		"Agreed, the middle one. I wrote the recipe on the back of the swatch.",
	],
	[
		"Backups ran, with one remark",
		1,
		"Hi {to},\n\nthe nightly backup finished, {number} minutes faster than last week. One remark: the photo archive grew a great deal on {day}. Did somebody import the whole of {place} twice?\n\n{from}",
		"That was me. The first import stopped halfway and I started again. I will delete the copy tonight.\n\n{from}",
		"No hurry, there is room until Christmas.",
	],
	[
		"Notes from {day}",
		4,
		"Good morning,\n\nshort notes from our meeting:\n\n- {book} goes to print once the index is in; {number} copies with the cloth spine.\n- {client} want to see a model of the room before they decide on colour.\n- The workshop is closed for two days while the floor is oiled.\n- Next meeting at {time}, same table.\n\nShout if I have misheard anybody.\n\n{from}",
		"One correction: the model is for {place}, not for the client's own room. Everything else as I remember it.\n\n{from}",
	],
	[
		"Lunch?",
		1,
		"Are you in on {day}? The place by the bridge has the fish stew again. I could be there at {time}.\n\n{from}",
		"Yes! Keep me the chair by the window.",
	],
	[
		"Captions: last {number} missing",
		1,
		"Dear {to},\n\nI have all captions for {book} but the last {number}. The photographs are there, the words are not. Even a place and a year would do: I can make sentences of them.\n\n{from}",
		"Sorry, they were in my notebook and my notebook was in another coat. Typed up and attached to the list on the shelf. Two years are guesses, marked with a question mark.\n\n{from}",
		"Found both years in the archive. You were off by one, and by none. Thank you.",
	],
	[
		"The kettle",
		3,
		"The kettle upstairs has given up. I have ordered a new one; until then there is the small pan. Please do not use the glue pot again, whoever that was.\n\n{from}",
		"It was clean! Mostly.\n\n{from}",
	],
	[
		"Quote for {client}",
		2,
		"Hello both,\n\n{client} would like a price for {number} panels, printed on both sides, delivered and hung at {place}. My own figure is {amount} without the hanging. Is the workshop free to do it, and what would you add?\n\n{from}",
		"We can hang it in a day with two people. Add a fifth, and parking.\n\n{from}",
		"Then I will send it as it is, with hanging on a line of its own so that they see what it is for.\n\n{from}",
		"They said yes without a question. We were too cheap again.",
	],
	[
		"Leave in the autumn",
		1,
		"Hi {to},\n\nI would like to take {number} days from the {day} after the opening. {book} will be at the printer by then and the index is not mine. Would that suit?\n\n{from}",
		"It suits very well, and you have earned it. I have put it on the wall calendar. Send a postcard.\n\n{from}",
	],
	[
		"Paper from the mill",
		2,
		"The samples from the mill came at {time}. {paper} is the surprise: it takes the fine lines without filling in, and it smells of nothing at all. I cut {number} sheets for each of you, they are in your trays.\n\n{from}",
		"Tried it with the etching and it is very good. Slightly slow to dry. Could we ask for a whole ream?\n\n{from}",
		"Ream ordered. It comes on {day}.",
	],
	[
		"A visitor on {day}",
		2,
		"Somebody from {client} comes by on {day} at {time} to see how we bind by hand. About an hour. Could one of you show the sewing frame? I will do the talking and the coffee.\n\n{from}",
		"Happy to. I have {number} sections folded that I can sew in front of people.\n\n{from}",
	],
	[
		"Typeface for the signs",
		1,
		"Dear {to},\n\nfor the signs at {place} I tried our usual grotesque and it disappears at ten metres. The one with the open counters can be read from across the street, even in the rain (I checked, I was wet). It costs {amount} for the whole family. May I?\n\n{from}",
		"You may. Please put the licence in the folder with the others, with the date.\n\n{from}",
	],
	[
		"Lost and found",
		4,
		"On the shelf by the door: one grey scarf, {number} umbrellas, a bone folder with initials that nobody here has, and the book on knots from {place}. What is still there on {day} moves to the cellar.\n\n{from}",
		"The scarf is mine, thank you.\n\n{from}",
	],
	[
		"Index of {book}",
		1,
		"The index is done: {number} pages, fewer than feared. I kept the gulls under their Latin names with a reference from the common ones. Will you read it with fresh eyes? Mine are no longer fresh.\n\n{from}",
		"Read it on the train. Three page numbers are off by one, all in the chapter that moved. Otherwise a pleasure, if one may say so of an index.\n\n{from}",
		"Fixed all three and checked the rest of that chapter. Off it goes.",
	],
	[
		"Projector at {place}",
		2,
		"The projector at {place} switches itself off after {number} minutes. They say it is our laptop, we say it is their projector. Has anybody a second cable for {day}?\n\n{from}",
		"It was neither: the socket in the floor is on the same timer as the lights. I taped over the switch.\n\n{from}",
	],
];

/** The English conversations of the seed. */
export const ENGLISH_LETTERS: readonly LetterScript[] = CONVERSATIONS.map(([subject, people, ...letters]) => ({ language: "en", subject, people, letters }));
