import { setDeviceCookie } from "./set-device-cookie";

/** The appearance settings of a device. The first value of each is the default. */
export const APPEARANCE = {
	theme: ["system", "light", "dark"],
	contrast: ["system", "more"],
	density: ["comfortable", "compact"],
	movement: ["system", "less"],
} as const;

export type Aspect = keyof typeof APPEARANCE;
export type Choice<A extends Aspect> = (typeof APPEARANCE)[A][number];
export type Appearance = { [A in Aspect]: Choice<A> };

export const ASPECTS = Object.keys(APPEARANCE) as Aspect[];

/** The choice that a value names; the default for any other value. */
export function readChoice<A extends Aspect>(aspect: A, value: string | undefined): Choice<A> {
	const choices: readonly Choice<A>[] = APPEARANCE[aspect];
	return choices.find((choice) => choice === value) ?? (choices[0] as Choice<A>);
}

/** What a device chose, by its cookies. */
export function readAppearance(cookie: (name: string) => string | undefined): Appearance {
	return Object.fromEntries(ASPECTS.map((aspect) => [aspect, readChoice(aspect, cookie(cookieOf(aspect)))])) as Appearance;
}

/** The attributes of <html> for an appearance; tokens.css selects on them. */
export function appearanceAttributes(appearance: Appearance): Record<string, string | undefined> {
	return Object.fromEntries(ASPECTS.map((aspect) => [`data-${aspect}`, attribute(aspect, appearance[aspect])]));
}

/** Saves a choice in a cookie, so that the server renders the next page with it. */
export function saveChoice<A extends Aspect>(aspect: A, choice: Choice<A>): void {
	setDeviceCookie(cookieOf(aspect), choice);
}

/** Applies a choice to this page. */
export function applyChoice<A extends Aspect>(aspect: A, choice: Choice<A>): void {
	const shown = attribute(aspect, choice);
	if (shown === undefined) delete document.documentElement.dataset[aspect];
	else document.documentElement.dataset[aspect] = shown;
}

function cookieOf(aspect: Aspect): string {
	return `pombo-${aspect}`;
}

function attribute<A extends Aspect>(aspect: A, choice: Choice<A>): string | undefined {
	return choice === APPEARANCE[aspect][0] ? undefined : choice;
}
