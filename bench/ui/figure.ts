import type { Spread } from "../statistics";

/** One measured figure of the interface against its goal. */
export interface Figure {
	what: string;
	measured: number;
	atMost: number;
	/** What is counted, where that is not milliseconds. */
	unit?: string;
	spread?: Spread;
}
