/** A handle, isolated from the direction of the text around it. */
export function Handle({ of }: { of: { handle: string } }) {
	return <bdi>@{of.handle}</bdi>;
}
