import { AFTER, BEFORE, INK, LINE, QUIET, SOFT, VARIANT_FILLS } from '../pictures/palette.js';

const variants = VARIANT_FILLS.map((fill, i) => `.v${i},.v${i} button{background:${fill}}`).join('');

/** The style sheet of the report, for a screen and for paper. */
export const STYLE = `
:root{color-scheme:light;--blaek:${INK};--daempet:${QUIET};--linje:${LINE};--lys:${SOFT};--foer:${BEFORE};--efter:${AFTER}}
*{box-sizing:border-box}
html{background:#fff;scroll-padding-top:1rem}
body{margin:0 auto;padding:2.5rem 2rem 4rem;max-width:76rem;color:var(--blaek);font:16px/1.55 "Segoe UI",system-ui,"Liberation Sans","Helvetica Neue",Arial,sans-serif}
h1,h2,.panel-h{font-family:Georgia,"Liberation Serif","Times New Roman",serif;font-weight:400;line-height:1.2}
h1{font-size:2.35rem;margin:.1em 0 .25em;max-width:34ch}
h2{font-size:1.65rem;margin:0 0 .8rem;padding-top:1.6rem;border-top:1px solid var(--linje)}
h3{font-size:1.08rem;margin:2rem 0 .5rem}
h4{font-size:.95rem;margin:1.2rem 0 .4rem}
p,dd,li{max-width:46rem}
p{margin:.4rem 0 .8rem}
a{color:var(--efter);text-decoration-thickness:1px;text-underline-offset:2px}
section{margin-top:2.8rem}
.top{border-top:5px solid var(--efter);padding-top:1.1rem}
.over{margin:0;font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;color:var(--daempet)}
.under{font-size:1.15rem;color:var(--daempet);margin-top:0}
nav{margin:1.6rem 0 0;padding:.9rem 1.2rem;background:var(--lys)}
nav ol{margin:0;padding:0 0 0 1.4rem;columns:3 14rem;column-gap:2rem;font-size:.95rem}
nav li{padding:.1rem 0;break-inside:avoid}
.sted,.virkning,.intet,.slags{color:var(--daempet);font-size:.86em}
.lov{color:var(--daempet);white-space:nowrap;font-size:.92em}
.skjult{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tryk{display:none}
.kort{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1px;background:var(--linje);border:1px solid var(--linje);margin:0 0 1.6rem}
.kort div{background:#fff;padding:1rem 1.2rem}
.kort dt{font-size:.9rem;color:var(--daempet)}
.kort dd{margin:.15rem 0 0;font-size:1.25rem;white-space:nowrap}
.kort b{font:400 2rem/1.1 Georgia,"Liberation Serif",serif;color:var(--efter)}
.foer{color:var(--foer)}
.pil{color:var(--daempet)}
.ramme{overflow:auto;margin:.6rem 0 1.2rem}
.ramme.hoej{max-height:92vh;border:1px solid var(--linje)}
table{border-collapse:collapse;font-size:.92rem;min-width:32rem}
caption{text-align:left;font-weight:600;padding:.2rem 0 .4rem}
th,td{text-align:left;vertical-align:top;padding:.38rem .9rem .38rem 0;border-bottom:1px solid var(--linje);font-weight:400}
thead th{font-size:.84rem;color:var(--daempet);vertical-align:bottom;border-bottom-color:var(--daempet)}
tbody th{min-width:9rem}
tfoot th,tfoot td{font-weight:600;border-bottom:0}
.tal{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
figure{margin:.6rem 0 1.4rem}
.tegning{overflow:auto}
.tegning svg{max-width:100%;height:auto;display:block}
details.bag{margin:.3rem 0 .8rem}
summary{cursor:pointer;color:var(--efter);font-size:.92rem;padding:.15rem 0}
:focus-visible{outline:3px solid var(--efter);outline-offset:2px}
.valg label{padding-left:.5rem}
.matrix{border-collapse:separate;border-spacing:0;font-size:.84rem;min-width:0;table-layout:fixed;width:max-content}
.matrix col.emne{width:17rem}
.matrix col.felt{width:2rem}
.matrix col.ens{width:4rem}
.matrix th,.matrix td{border:0;padding:0}
.matrix thead{position:sticky;top:0;background:#fff;z-index:2}
.matrix thead th{border-bottom:0}
.matrix .side{padding:.5rem .3rem .2rem;font-size:.95rem;font-weight:600;color:var(--blaek);border-top:4px solid var(--foer)}
.matrix .side.after{border-top-color:var(--efter)}
.matrix .lodret{height:13.4rem;vertical-align:bottom;padding:.3rem 0}
.matrix .lodret span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);line-height:1.05;font-size:.8rem;max-height:13rem;max-width:2rem;overflow:hidden;color:var(--blaek)}
.matrix tbody th{position:sticky;left:0;background:#fff;z-index:1;padding:.1rem .8rem .1rem .5rem;overflow-wrap:anywhere;border-bottom:1px solid var(--lys)}
.matrix tbody td{height:1.6rem;text-align:center;vertical-align:middle;border:1px solid #fff}

.matrix tbody td.ens{text-align:right;padding-right:1.1rem;color:var(--daempet);vertical-align:middle}
.matrix td.tom,.matrix td.tom button{color:var(--daempet);background:#fff}
.matrix td button{width:100%;height:100%;min-height:1.5rem;border:0;padding:0;font:inherit;color:inherit;cursor:pointer}
.matrix td button:hover{box-shadow:inset 0 0 0 2px var(--efter)}
.matrix td button:focus-visible{outline-offset:-2px}
.matrix tbody tr:not(.samme) th{font-weight:600}
.matrix tbody tr:hover th{background:var(--lys)}
section:has(#kun-aendrede:checked) .matrix .samme{display:none}
.panel{max-width:44rem;width:calc(100vw - 3rem);max-height:80vh;overflow:auto;border:1px solid var(--daempet);padding:1.2rem 1.5rem;color:var(--blaek);background:#fff;box-shadow:0 8px 40px rgb(0 0 0/.22)}
.panel::backdrop{background:rgb(28 37 41/.28)}
.panel-h{font-size:1.25rem;margin:0 0 .5rem}
.panel li{margin:.5rem 0}
.panel ul{padding-left:1.2rem}
.bogstav{display:inline-block;min-width:1.8rem;text-align:center;padding:.05rem .35rem}
.luk{font:inherit;padding:.35rem 1rem;border:1px solid var(--daempet);background:#fff;color:inherit;cursor:pointer}
div.fund{border-left:4px solid var(--linje);padding:.1rem 0 .1rem 1rem;margin:.8rem 0;max-width:60rem}
div.fund.error{border-left-color:#a3271c}
div.fund.warning{border-left-color:#b57a12}
div.fund p{max-width:56rem;margin:.2rem 0}
div.fund dl,.linjer{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.3rem 0;font-size:.92rem}
dt{color:var(--daempet)}
dd{margin:0}
.linjer{grid-template-columns:9.5rem 1fr;gap:.45rem 1rem}
.linjer ul{margin:0;padding-left:1.1rem}
.grad{font-weight:600}
.grad.error{color:#a3271c}
.grad.warning{color:#7d520a}
.kode{color:var(--daempet);font-size:.86em}
.anbefaling{margin-top:2.2rem;padding-top:.2rem;border-top:1px solid var(--lys)}
.anbefaling h3{margin-top:1rem;font-size:1.15rem}
.nr{color:var(--efter);padding-right:.35rem}
.maerke{font-size:.74rem;font-weight:600;padding:.12rem .5rem;border:1px solid currentColor;white-space:nowrap;vertical-align:.15em}
.maerke.imod,.holdning.opposes{color:#a3271c}
.maerke.forbehold,.holdning.supports-in-part,.holdning.proposes{color:#7d520a}
.maerke.afvist{color:var(--daempet)}
.holdning{font-weight:600;font-size:.92em}
.holdning.supports{color:#2c6a35}
.aendringer{padding-left:1.5rem;font-size:.95rem}
.aendringer li{margin:.35rem 0;max-width:60rem}
.aendringer ul{padding-left:1.1rem;margin:.2rem 0 .5rem}
.aendringer ul li{margin:.1rem 0;font-size:.95em}
.svar{font-size:.88em}
.svar.yes{color:#2c6a35}
.svar.no{color:#a3271c;font-weight:600}
.svar.unknown{color:var(--daempet)}
.omstridt>li{margin:.8rem 0}
${variants}
@media (max-width:48rem){body{padding:1.2rem 1rem 3rem}h1{font-size:1.8rem}.linjer,div.fund dl{grid-template-columns:1fr}.linjer dt{margin-top:.4rem}}
@page{size:A4;margin:16mm 15mm 18mm}
@page bred{size:A4 landscape;margin:12mm 12mm 14mm}
@media print{
html{font-size:10pt}
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skaerm,.bag-felterne,nav{display:none}
.tryk{display:block}
h1{font-size:24pt}h2{font-size:16pt}
h2,h3,h4{break-after:avoid}
section{margin-top:8mm}
#matrix{page:bred;break-before:page}
#matrix + section{break-before:page}
.ramme,.ramme.hoej,.tegning{overflow:visible;max-height:none;border:0}
table{font-size:8.6pt;min-width:0}
thead{display:table-header-group}
tr,figure svg,div.fund,.kort{break-inside:avoid}
.matrix{font-size:7.4pt}
.matrix thead,.matrix tbody th{position:static}
.matrix .lodret{height:33mm;padding:0}
.matrix .lodret span{max-height:32mm;max-width:6.4mm;font-size:6.2pt}
.matrix col.emne{width:60mm}
.matrix col.felt{width:6.4mm}
.matrix col.ens{width:13mm}
.matrix tbody td{height:4.6mm;border-width:.3mm}
.matrix tbody td.ens{padding-right:3mm}
.matrix td button{min-height:0;height:100%}
.matrix tbody th{padding:.2mm 2mm .2mm 0}
figure details.bag:not([open]){display:none}
summary{color:var(--daempet);list-style:none}
summary::-webkit-details-marker{display:none}
.kort{grid-template-columns:repeat(4,1fr)}
.kort div{padding:2.5mm 3mm}
.kort dd{font-size:11pt}
.kort b{font-size:16pt}
a{color:inherit;text-decoration:none}
.panel{display:none}
}
`
    .replace(/\n\s*/g, '\n')
    .trim();
