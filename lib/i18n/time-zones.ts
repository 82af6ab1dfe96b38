/** The selectable time zones: the regional ones that this server knows, and UTC. */
export const TIME_ZONES: readonly string[] = [...Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/")), "Etc/UTC"];
