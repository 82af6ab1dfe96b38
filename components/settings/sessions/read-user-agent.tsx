/** A device as described by its User-Agent header, with names that people know. */
export interface Agent {
	browser?: string;
	system?: string;
	/** A program that is no browser, by the name it gave: "curl". */
	program?: string;
	handheld: boolean;
}

/** The first match wins: browsers based on others name those too, so the more specific come first. */
const BROWSERS: [RegExp, string][] = [
	[/\bEdg(e|A|iOS)?\//, "Edge"],
	[/\b(OPR|Opera|OPT|OPiOS)\b/, "Opera"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\bVivaldi\//, "Vivaldi"],
	[/\bYaBrowser\//, "Yandex"],
	[/\b(Firefox|FxiOS)\//, "Firefox"],
	[/\b(Chrome|CriOS|HeadlessChrome|Chromium)\//, "Chrome"],
	[/\bVersion\/[\d.]+ .*\bSafari\//, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
	[/\b(iPhone|iPod)\b/, "iPhone"],
	[/\biPad\b/, "iPad"],
	[/\bAndroid\b/, "Android"],
	[/\bWindows\b/, "Windows"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bMac OS X\b|\bMacintosh\b/, "macOS"],
	[/\bLinux\b|\bX11\b/, "Linux"],
];

/** Parses a User-Agent header (RFC 9110, section 10.1.5). Omits what it does not know, and never throws. */
export function readUserAgent(userAgent = ""): Agent {
	const browser = nameIn(BROWSERS, userAgent);
	const system = nameIn(SYSTEMS, userAgent);
	const program = browser ? undefined : /^(?!Mozilla\b)[\w.-]{1,40}/.exec(userAgent)?.[0];
	return {
		...(browser ? { browser } : {}),
		...(system ? { system } : {}),
		...(program ? { program } : {}),
		handheld: /\b(iPhone|iPod|iPad|Android)\b/.test(userAgent),
	};
}

function nameIn(table: [RegExp, string][], userAgent: string): string | undefined {
	return table.find(([pattern]) => pattern.test(userAgent))?.[1];
}
