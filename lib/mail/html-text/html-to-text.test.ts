import { describe, expect, test } from "vitest";
import { htmlToText } from "./html-to-text";

/** The HTML and the expected text. */
type Case = [html: string, text: string];

const flow: Case[] = [
	["<h1>How to set <code>maxSize</code></h1><p>Then <b>save</b>.</p>", "How to set maxSize\n\nThen save."],
	["<p>one</p><p>two</p>three<div>four</div><div>five</div>", "one\n\ntwo\n\nthree\nfour\nfive"],
	["a\n  b\t c<br>d<br/>e<br><br>f", "a b c\nd\ne\n\nf"],
	["a <b> b </b> c<i>d</i>", "a b cd"],
	["<div>a<br></div><div>b</div><div><br></div><div>c</div>", "a\nb\n\nc"],
	["<p>a</p><p><br></p><p>b</p>", "a\n\nb"],
	["<p>a<hr>b", "a\n\n---\n\nb"],
	["5&nbsp;km &amp; 3 &lt; 4 &euro;&#8364;&#x1F600; &copy &nothing_of_ours; AT&T", "5 km & 3 < 4 €€😀 © ¬hing_of_ours; AT&T"],
	["a&nbsp;&nbsp;b<p>&nbsp;</p>c", "a  b\n\nc"],
	["if a < b and b<5 then", "if a < b and b<5 then"],
	["co&shy;op<wbr>erate &#8203;now", "cooperate now"],
	["bell &#7;&#27;[31mred &#0; &#xD800;", "bell [31mred � �"],
	["<p>one<p>two<ul><li>x<li>y</ul>", "one\n\ntwo\n\n- x\n- y"],
	["H<sub>2</sub>O and m<sup>2</sup>, <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "H2O and m2, 漢(kan)"],
	["</p></div></table>stray<br></b> ends", "stray\nends"],
	["", ""],
	["<br><br>", ""],
	["<div class='", ""],
	["before<!-- unclosed", "before"],
	["write to Ana <ana@host.example> or <person1@blah>", "write to Ana <ana@host.example> or <person1@blah>"],
	[`${"<br>".repeat(9)}a${"<br>".repeat(9)}b`, "a\n\n\nb"],
];

const hidden: Case[] = [
	['<div style="display:none">preheader</div>shown', "shown"],
	['<div style="DISPLAY : NONE !important;">preheader</div>shown', "shown"],
	['<span style="display:none;font-size:1px">a <b style="display:inline">b</b></span>shown', "shown"],
	['<p style="visibility:hidden">a <b style="visibility:visible">shown</b> b</p>', "shown"],
	["<p hidden>a</p><p>shown</p>", "shown"],
	['<div style="mso-hide:all">a</div>shown <a href="https://e.example" style="mso-hide:all">https://e.example</a>', "shown https://e.example"],
	['<div style="max-height:0px;overflow:hidden">a</div><div style="height:0;overflow:hidden">b</div>shown', "shown"],
	['<div style="opacity:0">a</div><span style="font-size:0px">b</span>shown', "shown"],
	['<td style="font-size:0"><div style="font-size:13px">shown</div>hidden</td>', "shown"],
	["<head><title>T</title><style>p{}</style></head><body>shown<script>x<y</script><template>t</template></body>", "shown"],
	["<title>open head<meta charset=utf-8></title><p>shown", "shown"],
	["a<!-- b --><!--[if mso]><p>Outlook alone</p><![endif]--><!--[if !mso]><!-->c<!--<![endif]-->", "ac"],
	["a<![if !vml]>b<![endif]>c<?xml:namespace x ?>d", "abcd"],
	["<svg><title>drawing</title><text>x</text></svg><select><option>a<option>b</select>", "a\nb"],
	['<p style="display:none">a<p>shown', "shown"],
	['<div style="display:none"><ul><li>a</div>shown', "shown"],
	['<img alt="Poster"><img src="pixel.gif"><img alt="">', "Poster"],
	['<img alt="Poster" style="display:none">shown', "shown"],
];

const tables: Case[] = [
	["<table><tr><th>Mon</th><th>9:00</th></tr><tr><td>Tue</td><td>10:00</td></tr></table>", "Mon\t9:00\nTue\t10:00"],
	["<table><tr><td>Mon<td>9:00<tr><td>Tue<td>10:00</table>after", "Mon\t9:00\nTue\t10:00\n\nafter"],
	[
		"<table>\n<thead>\n<tr>\n<th> Day </th>\n<th><p>Time</p></th></tr></thead><tbody><tr><td><p>Mon</p></td><td><div>9:00</div></td></tr></tbody></table>",
		"Day\tTime\nMon\t9:00",
	],
	["<table><tr><td>a<br>b</td><td>c</td></tr></table>", "a\nb\nc"],
	["<table role='presentation'><tr><td>Logo</td><td>Hello Ana</td></tr></table>", "Logo\nHello Ana"],
	["<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr><tr><td>c</td><td></td><td>d</td></tr></table>", "a\tb\nc\td"],
	["<table><caption>Week</caption><tr><td></td><td>x</td></tr></table>", "Week\nx"],
	["<p>before<table><tr><td>x</table>after", "before\n\nx\n\nafter"],
];

const links: Case[] = [
	['<a href="https://example.org/a?b=1&amp;c=2">the page</a>.', "the page <https://example.org/a?b=1&c=2>."],
	['<a href="https://www.example.org/">example.org</a> <a href="mailto:ana@host">ana@host</a>', "example.org ana@host"],
	['<a href="https://evil.example">https://bank.example</a>', "https://bank.example <https://evil.example>"],
	['<a href="mailto:ana@host?subject=Hi">Ana</a>, <a href="tel:+55 11 9">+55 (11) 9</a>', "Ana <ana@host>, +55 (11) 9"],
	['<a href="#top">up</a> <a href="javascript:alert(1)">x</a> <a name="here">here</a> <a href="/relative">rel</a>', "up x here rel"],
	['<a href="https://e.example/x"><img alt="Poster"></a><a href="https://e.example/y"><img></a>', "Poster <https://e.example/x>"],
	['<a href="https://e.example/a b"><div>Read on</div></a><p>next</p>', "Read on <https://e.example/a%20b>\n\nnext"],
];

const structures: Case[] = [
	["<ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul>after", "- one\n- two\n  - deep\n\nafter"],
	["<ol start='3'><li>c<li>d<li value=9>i<br>more</ol>", "3. c\n4. d\n9. i\n   more"],
	["<ul><li><p>one</p></li><li><p>two</p></li></ul>", "- one\n\n- two"],
	["<p>He said</p><blockquote>one<br>two<blockquote>older</blockquote></blockquote><p>no</p>", "He said\n\n> one\n> two\n>\n> > older\n\nno"],
	["<pre>\n  if (a &lt; b) {\n\n    c();\n  }\n</pre>after", "  if (a < b) {\n\n    c();\n  }\n\nafter"],
	['<div style="white-space:pre-wrap">a  b\n c <span style="white-space:normal">d   e</span></div>', "a  b\n c d e"],
	["<dl><dt>Word</dt><dd>Meaning</dd></dl><address>Street 1<br>Town</address>", "Word\nMeaning\nStreet 1\nTown"],
];

describe.each([
	["inline text and blocks", flow],
	["hidden parts are left out", hidden],
	["cells and rows are separated", tables],
	["links with their addresses", links],
	["lists, quotations and preformatted text", structures],
])("%s", (_, cases) => {
	test.each(cases)("%j", (html, text) => {
		expect(htmlToText(html)).toBe(text);
	});
});

test.each([
	["unescaped addresses", "<person1@blah>".repeat(3500)],
	["open elements", "<b>".repeat(100_000)],
	["open blocks with stray ends", "<div>".repeat(50_000) + "</p>".repeat(60_000)],
	["open inline elements with stray ends", "<i>".repeat(80_000) + "</b>".repeat(60_000)],
	["quotations within quotations", "<blockquote>x".repeat(30_000)],
	["lists within lists", "<ul><li>x".repeat(40_000)],
	["tables within tables", "<table><tr><td>x".repeat(30_000)],
	["rows after many open elements", `<table>${"<b>".repeat(50_000)}${"<tr>".repeat(60_000)}`],
	["items after many open elements", `<ul>${"<b>".repeat(50_000)}${"<li>".repeat(60_000)}`],
	["blanks between two words", `x${" ".repeat(500_000)}x`],
	["attributes", `<p ${"a=1 ".repeat(100_000)}>x`],
	["attributes of different names", `<p ${Array.from({ length: 40_000 }, (_, n) => `a${n}=1`).join(" ")}>x`],
	["declarations of style", `<p style="${"a:b;".repeat(100_000)}">x`],
	["entities", "&amp;".repeat(100_000)],
	["nested links", "<a href='https://e.example'>x".repeat(15_000)],
	["unclosed comments", "<!--".repeat(100_000)],
	["unclosed tags", "<a ".repeat(150_000)],
])("%s are converted in linear time", (_, html) => {
	const began = performance.now();
	const text = htmlToText(html);
	expect(performance.now() - began).toBeLessThan(4_000);
	expect(text.length).toBeLessThan(12 * html.length);
});
