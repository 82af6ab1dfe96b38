/** The longest emoji in use have about 35 UTF-16 code units; what is longer is not looked at. */
const MAX_CHARS = 64;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const EMOJI = /^(?:(?!\p{Regional_Indicator})\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3)/u;
/** Text that some fonts show as a picture, such as © and ™, is one only with the variation selector. */
const TEXT_BY_DEFAULT = /^(?!\p{Emoji_Presentation})\p{Extended_Pictographic}$/u;

/** Whether a text is exactly one emoji: with a skin tone, a flag, a keycap and a family of several are one as well. */
export function isSingleEmoji(text: string): boolean {
	if (text.length === 0 || text.length > MAX_CHARS || !EMOJI.test(text)) return false;
	return [...graphemes.segment(text)].length === 1;
}

/** The same emoji for the same picture: with the variation selector where the character alone would be text. */
export function normaliseEmoji(text: string): string {
	return TEXT_BY_DEFAULT.test(text) ? `${text}\ufe0f` : text;
}
