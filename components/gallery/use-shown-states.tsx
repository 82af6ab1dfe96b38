"use client";

import { useEffect } from "react";

const STATES = /(?<!\\):(hover|active|focus-visible|focus-within)(?![\w-])/g;

/**
 * Shows interactive states in a still picture: every rule for `:hover`, `:active` and focus is repeated for the class
 * `shows-hover`, `shows-active` and so on.
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
