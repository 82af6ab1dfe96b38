/** Layout of the composer: docked at the bottom, full screen on a phone. */
export const COMPOSER_LAYOUT =
	"floats flex max-h-[calc(100dvh-24px)] w-[min(628px,calc(100vw-40px))] flex-col rounded-b-none! max-md:fixed max-md:inset-0 max-md:h-dvh max-md:max-h-none max-md:w-full max-md:rounded-none!";

/** The same with the opening animation, for a composer opened over a page. */
export const COMPOSER_FRAME = `${COMPOSER_LAYOUT} is-rising`;
