/** Where a letter is written: docked, and the whole screen of a phone. */
export const FLOATING_SHEET =
	"floats is-rising flex max-h-[calc(100dvh-24px)] w-[min(628px,calc(100vw-40px))] flex-col rounded-b-none! max-md:fixed max-md:inset-0 max-md:h-dvh max-md:max-h-none max-md:w-full max-md:rounded-none!";
