import { isIPv6 } from "node:net";

/**
 * The network by which an address is counted: of IPv6 the first 64 bits, since whoever has one address there has all of them (RFC 6177, section 2);
 * of IPv4, and of what is no address, the whole. `2001:db8::1` becomes `2001:db8:0:0::/64`.
 */
export function networkOf(address: string): string {
	const bare = address.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
	if (!isIPv6(bare)) return bare;
	// As a host of a URL an address has one spelling, with an IPv4 part in hexadecimal.
	const [head = "", tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split("::");
	const [first, last] = [groupsOf(head), groupsOf(tail ?? "")];
	const zeros = Array.from({ length: tail === undefined ? 0 : 8 - first.length - last.length }, () => "0");
	return `${[...first, ...zeros, ...last].slice(0, 4).join(":")}::/64`;
}

function groupsOf(part: string): string[] {
	return part === "" ? [] : part.split(":");
}
