import { expect, test } from "vitest";
import { networkOf } from "./network-of";

test.each([
	["192.0.2.7", "192.0.2.7"],
	["::ffff:192.0.2.7", "192.0.2.7"],
	["2001:db8::1", "2001:db8:0:0::/64"],
	["2001:DB8:0:0:ffff:1:2:3", "2001:db8:0:0::/64"],
	["2001:db8:0:1::1", "2001:db8:0:1::/64"],
	["fe80::1%eth0", "fe80:0:0:0::/64"],
	["::1", "0:0:0:0::/64"],
	["2001:db8:1:2:3:4:192.0.2.7", "2001:db8:1:2::/64"],
	["unknown", "unknown"],
])("whoever changes the address %s within their network is counted as %s", (address, network) => {
	expect(networkOf(address)).toBe(network);
});
