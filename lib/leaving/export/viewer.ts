import type { Locale } from "#lib/contracts/accounts/locales";
import type { ExportWords } from "#lib/i18n/export-words";

/**
 * The page that reads an export offline, from a file and without a server: it loads `data/letters-N.js`, each of which calls `letters([…])`. It
 * shows text alone, so that a letter cannot run or fetch anything.
 */
export function viewerPage(words: ExportWords, locale: Locale, parts: number): string {
	const scripts = Array.from({ length: parts }, (_, at) => `<script src="data/letters-${at + 1}.js"></script>`).join("\n");
	return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self' file:">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(words.title)}</h1><nav id="mailboxes"></nav><input id="search" type="search" aria-label="${escaped(words.search)}" placeholder="${escaped(words.search)}"></header>
<main><ol id="list" aria-live="polite"></ol><article id="letter" tabindex="-1"><p class="quiet">${escaped(words.pick)}</p></article></main>
<footer>${escaped(words.files)}</footer>
<script>const WORDS = ${jsonInScript({ words, locale })};
const ALL = [];
function letters(some) { for (const one of some) ALL.push(one); }</script>
${scripts}
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** One part of the letters, as the page loads it. */
export function lettersScript(letters: readonly unknown[]): string {
	return `letters(${jsonInScript(letters)});\n`;
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** JSON that cannot end the script that it stands in. */
function jsonInScript(value: unknown): string {
	return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

const STYLE = `:root{color-scheme:light dark;--paper:#fff;--paper-2:#f4f7f8;--ink:#0b1a20;--ink-2:#41525a;--line:#d9e1e4;--sel:#dde8ec}
@media(prefers-color-scheme:dark){:root{--paper:#0f171b;--paper-2:#0a1114;--ink:#e8eef0;--ink-2:#9fb0b7;--line:#24323a;--sel:#1d2d35}}
*{box-sizing:border-box}body{margin:0;font:14px/20px system-ui,sans-serif;color:var(--ink);background:var(--paper);display:grid;grid-template-rows:auto 1fr auto;height:100dvh}
header{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:12px 16px;border-bottom:1px solid var(--line);background:var(--paper-2)}
h1{font-size:16px;margin:0}nav{display:flex;flex-wrap:wrap;gap:4px}
button{font:inherit;color:inherit;background:none;border:0;border-radius:4px;padding:6px 10px;cursor:pointer;text-align:start}button[aria-current=true]{background:var(--sel);font-weight:600}
input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:6px 10px;min-width:200px;margin-inline-start:auto}
main{display:grid;grid-template-columns:minmax(260px,380px) 1fr;min-height:0}ol{list-style:none;margin:0;padding:0;overflow:auto;border-inline-end:1px solid var(--line)}
ol button{display:block;width:100%;border-bottom:1px solid var(--line);border-radius:0;padding:10px 16px}ol b,ol span{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
ol span,.quiet,dl,footer{color:var(--ink-2)}article{overflow:auto;padding:24px 32px;outline:none}article h2{margin:0 0 8px;font-size:20px;line-height:26px}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;max-width:72ch}dl{margin:0 0 16px;display:grid;grid-template-columns:auto 1fr;gap:2px 12px}dd{margin:0}
footer{padding:8px 16px;border-top:1px solid var(--line);font-size:12px}@media(max-width:700px){main{grid-template-columns:1fr;grid-template-rows:40% 60%}ol{border-inline-end:0;border-bottom:1px solid var(--line)}article{padding:16px}}`;

const SCRIPT = `const { words, locale } = WORDS;
const at = (iso) => new Date(iso).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
const of = (id) => document.getElementById(id);
const make = (name, text) => { const node = document.createElement(name); if (text !== undefined) node.textContent = text; return node; };
let mailbox = Object.keys(words.mailboxes)[0];
const people = (some) => some.map((person) => person.name + " (@" + person.handle + ")").join(", ");
function show(letter) {
	const list = make("dl");
	for (const [name, value] of [[words.from, people([letter.from])], [words.to, people(letter.to.concat(letter.cc))], ["", at(letter.sentAt)]]) list.append(make("dt", name), make("dd", value));
	of("letter").replaceChildren(make("h2", letter.subject || words.noSubject), list, make("pre", letter.text));
	of("letter").focus();
}
function list() {
	const wanted = of("search").value.toLowerCase();
	const found = ALL.filter((one) => one.mailbox === mailbox && (!wanted || (one.subject + " " + one.text + " " + people([one.from])).toLowerCase().includes(wanted))).slice(0, 2000);
	of("list").replaceChildren(...found.map((letter) => {
		const row = make("li"), button = make("button");
		button.append(make("b", letter.subject || letter.text.slice(0, 80) || words.noSubject), make("span", letter.from.name + " · " + at(letter.sentAt)));
		button.onclick = () => { for (const other of document.querySelectorAll("ol button")) other.removeAttribute("aria-current"); button.setAttribute("aria-current", "true"); show(letter); };
		row.append(button);
		return row;
	}));
	if (found.length === 0) { const none = make("li", words.none); none.className = "quiet"; none.style.padding = "16px"; of("list").append(none); }
	of("mailboxes").replaceChildren(...Object.entries(words.mailboxes).map(([name, label]) => {
		const button = make("button", label + " " + ALL.filter((one) => one.mailbox === name).length);
		button.setAttribute("aria-current", String(name === mailbox));
		button.onclick = () => { mailbox = name; list(); };
		return button;
	}));
}
of("search").oninput = list;
list();`;
