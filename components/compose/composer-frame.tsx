/** Where a letter is written: docked, and the whole screen of a phone. */
export const STANDING_SHEET =
	"floats flex max-h-[calc(100dvh-24px)] w-[min(628px,calc(100vw-40px))] flex-col rounded-b-none! max-md:fixed max-md:inset-0 max-md:h-dvh max-md:max-h-none max-md:w-full max-md:rounded-none!";

/** The same, when it opens over a page that was there before. */
export const COMPOSER_FRAME = `${STANDING_SHEET} is-rising`;
