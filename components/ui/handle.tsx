/** A handle as everybody knows it. It reads from the left, in whichever direction the words around it run. */
export function Handle({ of }: { of: { handle: string } }) {
	return <bdi>@{of.handle}</bdi>;
}
