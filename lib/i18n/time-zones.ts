/** Every time zone one can choose: the cities this server knows, and Greenwich itself. */
export const TIME_ZONES: readonly string[] = [...Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/")), "Etc/UTC"];
