import { closedByOpening, isBarrier, isTablePart } from "./element-rules";

/** The open elements between two barriers (the page, a table, a cell): the number of each name, and of the items in each list. */
interface Scope {
	barrier?: string;
	counts: Map<string, number>;
	lists: number[];
}

/**
 * The stack of open elements. Counters tell whether a name is open, so that stray end tags cost nothing at any depth; each
 * element is pushed and popped once.
 */
export class OpenElements {
	private readonly names: string[] = [];
	private readonly totals = new Map<string, number>();
	private readonly scopes: [Scope, ...Scope[]] = [newScope()];

	constructor(private readonly onClose: () => void) {}

	/** Pushes an element. Call `closeImplied` first. */
	open(name: string): void {
		this.names.push(name);
		this.count(name, 1);
		if (name === "ul" || name === "ol") this.scope().lists.push(0);
		if (isBarrier(name)) this.scopes.push(newScope(name));
	}

	/** Closes the elements that a start tag of this name ends implicitly. */
	closeImplied(name: string): void {
		// The next cell or row closes the cell before it, with everything open in it.
		if (isTablePart(name) && name !== "table") this.closeCell();
		if (name === "li" && (this.scope().lists.at(-1) ?? 0) > 0) this.closeUntil("li");
		for (const implied of closedByOpening(name)) if ((this.scope().counts.get(implied) ?? 0) > 0) this.closeUntil(implied);
	}

	/** Handles an end tag; one without an open element is ignored. */
	close(name: string): void {
		const counts = isTablePart(name) ? this.totals : this.scope().counts;
		if ((counts.get(name) ?? 0) > 0) this.closeUntil(name);
	}

	closeAll(): void {
		while (this.names.length > 0) this.closeLast();
	}

	private closeCell(): void {
		const { barrier } = this.scope();
		if (barrier !== undefined && barrier !== "table") this.closeUntil(barrier);
	}

	private closeUntil(name: string): void {
		while (this.names.length > 0 && this.closeLast() !== name);
	}

	private closeLast(): string {
		const name = this.names.pop() as string;
		if (isBarrier(name)) this.scopes.pop();
		if (name === "ul" || name === "ol") this.scope().lists.pop();
		this.count(name, -1);
		this.onClose();
		return name;
	}

	private count(name: string, by: 1 | -1): void {
		const { counts, lists } = this.scope();
		for (const map of [counts, this.totals]) map.set(name, (map.get(name) ?? 0) + by);
		if (name === "li") lists.push((lists.pop() ?? 0) + by);
	}

	private scope(): Scope {
		return this.scopes.at(-1) ?? this.scopes[0];
	}
}

function newScope(barrier?: string): Scope {
	return { barrier, counts: new Map(), lists: [0] };
}
