// How the page looks: paper, ink and three levels, in light and dark, on a phone, in print. Levels differ by colour, sign,
// word and kind of underline. Nothing in it is fetched: fonts are those of the machine.

const LIGHT = `--paper:#f8f6f1;--sheet:#fffefb;--ink:#23211d;--soft:#5f5a51;--line:#e2ddd2;--link:#22547e;--focus:#22547e;
--block:#a32219;--block-tint:#fbe3de;--review:#7a4b00;--review-tint:#fbedc8;--advise:#22547e;--advise-tint:#e0edf7;--good:#2c6b3f`;
const DARK = `--paper:#17181a;--sheet:#1f2123;--ink:#e9e6df;--soft:#aaa69d;--line:#383a3d;--link:#9ccaf0;--focus:#9ccaf0;
--block:#ff9f92;--block-tint:#4d2420;--review:#f0c46b;--review-tint:#43360f;--advise:#9ccaf0;--advise-tint:#1d3a51;--good:#8ccf9d`;

const PAGE = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:74rem;padding:0 clamp(1rem,4vw,3rem) 3rem;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,ol,dl,dd,blockquote,figure{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--link);text-underline-offset:.18em}
[hidden]{display:none!important}
:focus-visible{outline:3px solid var(--focus);outline-offset:3px;border-radius:3px}
[tabindex="-1"]:focus:not(:focus-visible){outline:none}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-5rem;padding:.5rem 1rem;background:var(--sheet);z-index:2}
.skip:focus{top:.5rem}
h1{font:600 clamp(1.75rem,1.2rem + 2.4vw,2.75rem)/1.2 Georgia,"Iowan Old Style","Liberation Serif",serif;max-width:24em;text-wrap:balance;letter-spacing:-.01em}
h2{font:600 1.375rem/1.3 Georgia,"Iowan Old Style","Liberation Serif",serif;margin-bottom:1.25rem}
h3{font-size:1.0625rem;line-height:1.4}
h4{font-size:1rem;line-height:1.35}
section{margin-top:3.5rem;scroll-margin-top:1rem}
.sign{font-size:.8em}
.block .sign,.block>.level{color:var(--block)}
.review .sign,.review>.level{color:var(--review)}
.advise .sign,.advise>.level{color:var(--advise)}
.note,.facts,.about,footer,.opening,.rule,.origin{color:var(--soft);font-size:.875rem}
.rule{font-family:ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;font-size:.8125rem}`;

const TOP = `
.top{padding-top:clamp(2rem,6vw,4.5rem);position:relative}
.about{margin-bottom:.75rem;padding-right:6rem}
#theme{position:absolute;top:1.25rem;right:0}
button,select,input{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--soft);border-radius:.4rem;padding:.35rem .7rem;min-height:2.5rem;max-width:100%}
button{cursor:pointer}
.partly{margin-top:1rem;font-weight:600;color:var(--block)}
.partly a{color:inherit}
.sums li{white-space:nowrap}
.sums{display:flex;align-items:baseline;flex-wrap:wrap;gap:.5rem 2.5rem;margin-top:1.75rem}
.sums strong{font-size:1.25rem;font-variant-numeric:tabular-nums}
.meaning{color:var(--soft);font-weight:400}
.sums .meaning::before{content:"– "}
.sums .meaning{margin-left:.4em}
.problems li{padding:.75rem 1rem;border-left:4px solid var(--block);background:var(--sheet);margin-bottom:.5rem}`;

const CHARTS = `
.three{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:2rem 3rem}
.chart table{width:100%;border-collapse:collapse;font-size:.9375rem}
.chart caption{text-align:left;color:var(--soft);padding-bottom:.5rem}
tbody tr:first-child>*{padding-top:.1rem}
.chart th{font-weight:400;text-align:left;padding:.28rem .75rem .28rem 0;width:48%;line-height:1.3;font-variant-numeric:tabular-nums}
.chart td{padding:.28rem 0;position:relative}
.chart .sum{width:2.5rem;text-align:right;font-variant-numeric:tabular-nums}
.chart svg{display:block;width:100%;height:.75rem}
.fill-block{fill:var(--block)}
.fill-review{fill:url(#stripes)}
.fill-advise{fill:url(#dots)}
.under-review{fill:var(--review-tint)}.over-review{fill:var(--review)}
.under-advise{fill:var(--advise-tint)}.over-advise{fill:var(--advise)}`;

const FILTERS = `
.filters{display:flex;flex-wrap:wrap;gap:1rem 1.25rem;align-items:end;padding:1rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);margin-bottom:1rem}
.filters label{display:flex;flex-direction:column;gap:.2rem;font-size:.8125rem;color:var(--soft);min-width:0}
.filters select,.filters input[type=search]{color:var(--ink);font-size:.9375rem;max-width:14rem}
.filters fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 1rem;min-width:0}
.filters legend{font-size:.8125rem;line-height:1.55;color:var(--soft);padding:0 0 .2rem}
.filters .box{flex-direction:row;align-items:center;font-size:.9375rem;color:var(--ink);min-height:2.5rem;gap:.35rem}
.box input{min-height:0;width:1.1rem;height:1.1rem;margin:0;accent-color:var(--link)}
.count{color:var(--soft);font-size:.9375rem}
.nothing{padding:2rem 0}`;

const DRAFTS = `
.draft{margin-top:2rem;background:var(--sheet);border:1px solid var(--line);border-radius:.75rem;padding:clamp(1rem,2.5vw,2rem)}
.draft>header{margin-bottom:1.25rem}
.pair{display:grid;grid-template-columns:minmax(0,1.15fr) minmax(0,1fr);gap:2rem clamp(1.5rem,4vw,3.5rem)}
.text{font:1.125rem/1.75 Georgia,"Iowan Old Style","Liberation Serif",serif;white-space:pre-wrap;align-self:start;position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow:auto;padding:.2rem .2rem .2rem 0;unicode-bidi:isolate}
mark{color:inherit;background:none}
mark a{color:inherit;text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.25em;padding:.1em 0;scroll-margin:6rem}
mark.block a{background:var(--block-tint);text-decoration-color:var(--block);text-decoration-style:solid;text-decoration-thickness:3px}
mark.review a{background:var(--review-tint);text-decoration-color:var(--review);text-decoration-style:dashed}
mark.advise a{background:var(--advise-tint);text-decoration-color:var(--advise);text-decoration-style:dotted}
mark.settled a{background:none;text-decoration-color:var(--soft);text-decoration-thickness:1px}
mark.off a{background:none;text-decoration:none}
mark.block.active a{background:color-mix(in srgb,var(--block) 30%,var(--sheet))}mark.review.active a{background:color-mix(in srgb,var(--review) 30%,var(--sheet))}mark.advise.active a{background:color-mix(in srgb,var(--advise) 30%,var(--sheet))}
mark[data-ends]::after{content:" " attr(data-ends);font:600 .6875rem/1 system-ui,"Liberation Sans",sans-serif;vertical-align:super;white-space:nowrap}
mark.block::after{color:var(--block)}mark.review::after{color:var(--review)}mark.advise::after{color:var(--advise)}
.control{unicode-bidi:isolate}
.control::before{content:attr(data-name);font:.75em ui-monospace,"Liberation Mono",monospace;border:1px solid var(--soft);border-radius:3px;padding:0 .25em;color:var(--soft)}
.left-out{display:block;text-align:center;color:var(--soft);font:.875rem system-ui,"Liberation Sans",sans-serif;border-top:1px dashed var(--soft);border-bottom:1px dashed var(--soft);margin:.75rem 0;padding:.4rem}
.cards{display:grid;gap:1.75rem;align-content:start}
.card{padding-left:1.1rem;border-left:4px solid var(--line);scroll-margin:1.5rem}
.card.block{border-left:5px solid var(--block)}
.card.review{border-left:4px dashed var(--review)}
.card.advise{border-left:4px dotted var(--advise)}
.card.settled{border-left-color:var(--line)}
.card.active{background:color-mix(in srgb,var(--line) 40%,transparent);box-shadow:0 0 0 .6rem color-mix(in srgb,var(--line) 40%,transparent);border-radius:2px}
.card .level{font-size:.875rem;font-weight:600}
.card .status{font-style:italic;color:var(--soft);font-size:.9375rem}
.message{margin-top:.15rem}
dl{margin-top:.6rem;font-size:.9375rem;display:grid;gap:.3rem}
dl div:not(.instead) dd{color:var(--soft)}
.instead dt,.instead dd{color:var(--ink)}.instead dt{font-weight:600}
dl div{display:grid;grid-template-columns:5.25rem minmax(0,1fr);gap:.75rem}
dt{color:var(--soft);font-size:.875rem}
.words dd{font-family:Georgia,"Liberation Serif",serif;font-style:italic}
.origin{margin-top:.6rem;display:flex;flex-wrap:wrap;gap:.1rem 1rem}`;

const LISTS = `
summary{cursor:pointer;padding:.4rem 0}
.tick{color:var(--good);font-weight:700}
.names{margin-top:.5rem;columns:auto 22rem;column-gap:3rem}
.names li{break-inside:avoid;padding:.5rem 0;border-top:1px solid var(--line)}
.names .opening{display:block}
.unchecked{margin-top:1rem;display:grid;gap:.6rem}
.unchecked li{max-width:62rem}
footer{margin-top:4rem;padding-top:1.25rem;border-top:1px solid var(--line);display:grid;gap:.25rem}
@media screen{.many .draft{content-visibility:auto;contain-intrinsic-size:auto 40rem}}
@media (max-width:60rem){.pair{grid-template-columns:minmax(0,1fr)}.text{position:static;max-height:none}.card{max-width:44rem}}
@media (max-width:30rem){dl div{grid-template-columns:minmax(0,1fr);gap:0}.filters{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.75rem 1rem}.search,.filters fieldset,.filters button{grid-column:1/-1}.filters label:not(.box),.filters select,.filters input[type=search]{width:100%;max-width:none}.about{padding-right:5.5rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}`;

const PRINT = `
@page{margin:18mm 16mm}
@media print{
html{font-size:10.5pt;background:none}body{max-width:none;padding:0}
.filters,#theme,.skip,.count,.nothing{display:none!important}
section{margin-top:1.75rem}.top{padding-top:0}h1{font-size:22pt}
.draft{border:0;border-top:1px solid var(--soft);border-radius:0;padding:.9rem 0 0;background:none;break-inside:auto}
.draft>header,h2,h3,h4,.level{break-after:avoid}
.pair{display:block}.text{position:static;max-height:none;overflow:visible;font-size:11.5pt;line-height:1.65;margin-bottom:1.2rem;orphans:3;widows:3}
.card{break-inside:avoid;margin-bottom:1.1rem}.card.active{background:none;box-shadow:none}
.three{grid-template-columns:repeat(2,minmax(0,1fr))}.chart,.names li,.problems li,.unchecked li{break-inside:avoid}
mark a,.chart svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit}.origin a,dd a{text-decoration:none}
details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none}
}`;

export const STYLE = `:root{color-scheme:light;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${DARK}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${DARK}}}
${PAGE}${TOP}${CHARTS}${FILTERS}${DRAFTS}${LISTS}${PRINT}
`;
