"use client";

import { useEffect } from "react";

const STATES = /(?<!\\):(hover|active|focus-visible|focus-within)(?![\w-])/g;

/**
 * Lets a specimen show a state that a picture cannot hold: every rule for `:hover`, `:active` and the focus is said once
 * more for the class `shows-hover`, `shows-active` and so on.
 */
export function useShownStates(): void {
	useEffect(() => {
		const shown = new CSSStyleSheet();
		const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
		const layers = rules.find((text) => text.startsWith("@layer") && text.includes(";")) ?? "";
		shown.replaceSync([layers, ...rules.filter((text) => text.search(STATES) >= 0).map((text) => text.replaceAll(STATES, ".shows-$1"))].join("\n"));
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, shown];
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== shown);
		};
	}, []);
}
