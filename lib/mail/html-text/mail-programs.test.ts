import { expect, test } from "vitest";
import { htmlToText } from "./html-to-text";

/** Messages as written by common mail programs, shortened. */
const PROGRAMS: Record<string, [html: string, text: string]> = {
	"Gmail, a reply": [
		`<div dir="ltr"><div>Hi Bruno,</div><div><br></div><div>see <a href="https://example.org/plan">the plan</a>.</div><div><ul><li>first</li><li>second</li></ul></div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Fri, 20 Nov 2026 at 10:02, Bruno &lt;<a href="mailto:bruno@host.example">bruno@host.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">Shall we?<div>B</div></div>
</blockquote></div>`,
		"Hi Bruno,\n\nsee the plan <https://example.org/plan>.\n\n- first\n- second\n\nOn Fri, 20 Nov 2026 at 10:02, Bruno <bruno@host.example> wrote:\n\n> Shall we?\n> B",
	],
	"Outlook for Windows, paragraphs, a list and a table": [
		`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!-- p.MsoNormal {margin:0in;} --></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit"/></xml><![endif]--></head><body lang=EN-US><div class=WordSection1><p class=MsoNormal>Dear all,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>the
times are<o:p></o:p></p><p class=MsoListParagraph style='text-indent:-.25in'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>early<o:p></o:p></p><table class=MsoNormalTable border=0><tr><td width=10><p class=MsoNormal>Mon<o:p></o:p></p></td><td><p class=MsoNormal>9:00<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>Tue<o:p></o:p></p></td><td><p class=MsoNormal>10:00<o:p></o:p></p></td></tr></table><p class=MsoNormal>Ana</p></div></body></html>`,
		"Dear all,\n\nthe times are\n1.   early\n\nMon\t9:00\nTue\t10:00\n\nAna",
	],
	"Outlook on the web, a reply": [
		`<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr"><div class="elementToProof" style="font-size: 12pt;">Yes.</div><div class="elementToProof"><br></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Bruno &lt;bruno@host.example&gt;<br><b>Subject:</b> Friday</font><div>&nbsp;</div></div><div>Friday?</div></body></html>`,
		"Yes.\n\n---\n\nFrom: Bruno <bruno@host.example>\nSubject: Friday\n\nFriday?",
	],
	"Apple Mail, a tab, a blank line and a quotation": [
		`<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">Name<span class="Apple-tab-span" style="white-space:pre">	</span>Ana<div><br></div><div>Bye<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On 20 Nov 2026, at 10:02, Bruno wrote:</div><br class="Apple-interchange-newline"><div><div>Shall we?</div></div></blockquote></div></div></body></html>`,
		"Name\tAna\n\nBye\n\n> On 20 Nov 2026, at 10:02, Bruno wrote:\n>\n> Shall we?",
	],
	"a newsletter of frames (MJML)": [
		`<!doctype html><html><head><title>News</title><!--[if mso]><noscript><xml><o:OfficeDocumentSettings/></xml></noscript><![endif]--><style>.x{color:red}</style></head><body style="word-spacing:normal;"><div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">Preview&#847;&zwnj;&nbsp;</div><div><!--[if mso | IE]><table role="presentation"><tr><td><![endif]--><div style="margin:0px auto;max-width:600px;"><table align="center" role="presentation"><tbody><tr><td style="direction:ltr;font-size:0px;padding:20px 0;"><div class="mj-column-per-100" style="font-size:0px;display:inline-block;"><table role="presentation"><tbody><tr><td align="center" style="font-size:0px;"><table role="presentation"><tbody><tr><td style="width:100px;"><img alt="Acme" src="https://e.example/l.png" width="100"></td></tr></tbody></table></td></tr><tr><td align="left" style="font-size:0px;"><div style="font-family:Arial;font-size:20px;">Hello <b>Ana</b></div></td></tr><tr><td style="font-size:0px;"><table role="presentation"><tr><td><a href="https://e.example/go" style="display:inline-block;font-size:13px;">Read more</a></td></tr></table></td></tr></tbody></table></div></td></tr></tbody></table></div></div></body></html>`,
		"Acme\nHello Ana\nRead more <https://e.example/go>",
	],
	"a newsletter with a preheader and a picture that leads somewhere": [
		`<body><span class="preheader" style="color:transparent;display:none!important;height:0;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all;visibility:hidden;width:0;">Three things</span><table width="100%"><tr><td><a href="https://e.example/"><img src="a.png" alt="November offers" border="0"></a></td></tr><tr><td><h2 style="margin:0">Offers</h2><p style="margin:0 0 12px">Only today.</p><p>See you</p></td></tr></table><img src="https://t.example/o.gif" width="1" height="1" alt="" style="display:none"></body>`,
		"November offers <https://e.example/>\nOffers\n\nOnly today.\n\nSee you",
	],
};

test.each(Object.entries(PROGRAMS))("%s", (_, [html, text]) => {
	expect(htmlToText(html)).toBe(text);
});
