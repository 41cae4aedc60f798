import { AFTER, BEFORE, INK, LINE, QUIET, SOFT, VARIANT_FILLS } from '../pictures/palette.js';

/** Part of one colour in another, as `#rrggbb`. */
function mix(colour: string, into: string, part: number): string {
    const of = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const [a, b] = [of(colour), of(into)];
    return `#${a
        .map((value, i) =>
            Math.round(value * part + b[i]! * (1 - part))
                .toString(16)
                .padStart(2, '0'),
        )
        .join('')}`;
}

const each = (rule: (fill: string, i: number) => string): string => VARIANT_FILLS.map(rule).join('');

/** The same hues as in the report: light under dark letters, and under light letters so much of them in the dark. */
const light = each((fill, i) => `.v${i},.v${i} button{background:${fill};color:${INK}}`);
const dark = each(
    (fill, i) =>
        `.vscode-dark .v${i},.vscode-dark .v${i} button{background:${mix(fill, '#181818', 0.34)};color:#f2f2f2}`,
);
const plain = each(
    (_, i) =>
        `.vscode-high-contrast .v${i},.vscode-high-contrast .v${i} button,.vscode-high-contrast-light .v${i},.vscode-high-contrast-light .v${i} button{background:transparent;color:inherit}`,
);

const PAPER = `--blaek:${INK};--daempet:${QUIET};--linje:${LINE};--lys:${SOFT};--bund:#fff;--foer:${BEFORE};--efter:${AFTER};--ens:#3d4a50;--vej:${AFTER};--fokus:${AFTER};--her:#8a4b00`;

/**
 * The style sheet of the views in an editor: the editor's own colours where it says them, for light, dark and
 * high-contrast themes alike, and those of the report on paper. Colour is never alone: letters, shapes and words say
 * the same.
 */
export const VIEW_STYLE = `
body{--blaek:var(--vscode-editor-foreground,${INK});--daempet:var(--blaek);--linje:var(--vscode-editorWidget-border,${LINE});--lys:var(--vscode-editorWidget-background,${SOFT});--bund:var(--vscode-editor-background,#fff);--foer:${BEFORE};--efter:${AFTER};--ens:${QUIET};--vej:var(--vscode-textLink-foreground,${AFTER});--fokus:var(--vscode-focusBorder,${AFTER});--her:#8a4b00}
body.vscode-light{--daempet:${QUIET}}
body.vscode-dark{--daempet:#b9c0c4;--linje:#4a5156;--foer:#e0b76a;--efter:#6cc0d4;--ens:#b9c0c4;--her:#ffb95e}
body.vscode-high-contrast{--daempet:var(--blaek);--linje:var(--vscode-contrastBorder,#6fc3df);--lys:transparent;--foer:#ffd27d;--efter:#8fe3f5;--ens:#fff;--her:#ffd27d}
body.vscode-high-contrast-light{--daempet:var(--blaek);--linje:var(--vscode-contrastBorder,#0f4a85);--lys:transparent;--foer:#6b4a00;--efter:#003f52;--ens:#292929;--her:#6b4a00}
h2{font-size:1.15em;font-weight:600;margin:1.6rem 0 .5rem}
h3{font-size:1.05em;font-weight:600;margin:1.2rem 0 .4rem}
h4{font-size:1em;font-weight:600;margin:.8rem 0 .3rem}
p{margin:.3rem 0 .6rem;max-width:52rem}
.skjult{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.tryk{display:none}
.sted,.virkning,.intet,.lov,.noegle{color:var(--daempet);font-size:.92em}
.lov{white-space:nowrap}
.vigtigt{border-left:3px solid var(--her);padding-left:.7rem}
button{font:inherit}
.vej{border:0;padding:0;background:none;color:var(--vej);cursor:pointer;text-align:left;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
.vej:hover{text-decoration-thickness:2px}
.her{outline:2px solid var(--her);outline-offset:1px}
:focus-visible{outline:2px solid var(--fokus);outline-offset:2px}
summary{cursor:pointer;color:var(--vej);padding:.2rem 0}
details{margin:.6rem 0}
.aendringer{list-style:none;margin:.2rem 0;padding:0;max-width:60rem}
.aendringer li{border-left:3px solid var(--linje);padding:.15rem .8rem;margin:.7rem 0}
.aendringer .result,.aendringer .may-change{border-left-color:var(--her)}
.aendringer .slags{display:block;font-weight:600}
.regler{margin:.2rem 0;padding-left:1.1rem}
.regler li{margin:.15rem 0}
.ramme{overflow:auto;margin:.5rem 0 1rem}
.ramme.hoej{max-height:78vh;border:1px solid var(--linje)}
table{border-collapse:collapse}
caption{text-align:left}
th,td{text-align:left;vertical-align:top;font-weight:400;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--linje)}
thead th{color:var(--daempet);vertical-align:bottom}
.tal{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.maerke{font-size:.85em;border:1px solid currentColor;padding:0 .35rem;color:var(--daempet)}
.foer b{color:var(--foer)}
.efter b{color:var(--efter)}
.matrix{border-collapse:separate;border-spacing:0;table-layout:fixed;width:max-content;font-size:.95em}
.matrix col.emne{width:17rem}
.matrix col.felt{width:2.1rem}
.matrix col.ens{width:4.2rem}
.matrix th,.matrix td{border:0;padding:0}
.matrix thead{position:sticky;top:0;background:var(--bund);z-index:2}
.matrix .side{padding:.4rem .3rem .2rem;font-weight:600;color:var(--blaek);border-top:4px solid var(--foer)}
.matrix .side.after{border-top-color:var(--efter)}
.matrix .lodret{height:12.6rem;vertical-align:bottom;padding:.3rem 0;text-align:center}
.matrix .lodret span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);line-height:1.05;max-height:13rem;max-width:2.1rem;overflow:hidden;color:var(--blaek)}
.matrix tbody th{position:sticky;left:0;background:var(--bund);z-index:1;padding:.1rem .8rem .1rem .4rem;overflow-wrap:anywhere;vertical-align:middle;border-bottom:1px solid var(--lys)}
.matrix tbody td{height:1.6rem;text-align:center;vertical-align:middle;border:1px solid var(--bund)}
.matrix td.start{border-left-width:5px}
.matrix tbody td.ens{text-align:right;padding-right:1.1rem;color:var(--daempet)}
.matrix td.tom,.matrix td.tom button{color:var(--daempet);background:transparent}
.matrix td button{width:100%;height:100%;min-height:1.5rem;border:0;padding:0;color:inherit;cursor:pointer}
.matrix td button:hover{box-shadow:inset 0 0 0 2px var(--fokus)}
.matrix td button:focus-visible{outline-offset:-2px}
.matrix td button.her{outline:3px solid var(--her);outline-offset:-3px}
.matrix tbody tr:not(.samme) th{font-weight:600}
.matrix tbody tr:hover th{background:var(--lys)}
.panel{max-width:44rem;width:calc(100vw - 3rem);max-height:80vh;overflow:auto;border:1px solid var(--linje);padding:1rem 1.3rem;color:var(--blaek);background:var(--bund);box-shadow:0 6px 30px rgb(0 0 0/.35)}
.panel::backdrop{background:rgb(0 0 0/.3)}
.panel-h{font-size:1.15em;font-weight:600;margin:0 0 .5rem}
.panel li{margin:.5rem 0}
.panel ul{padding-left:1.2rem}
.bogstav{display:inline-block;min-width:1.8rem;text-align:center;padding:.05rem .35rem;border:1px solid var(--linje)}
.luk{padding:.3rem .9rem;border:1px solid var(--daempet);background:var(--bund);color:inherit;cursor:pointer}
.tid{table-layout:fixed;width:100%;min-width:64rem}
.tid col.regel{width:17rem}
.tid col.linje{width:auto}
.tid col.ord{width:20rem}
.tid thead{position:sticky;top:0;background:var(--bund);z-index:2}
.tid .afsnit th{font-weight:600;padding-top:1.1rem;border-bottom:2px solid var(--daempet)}
.tid .baand,.tid .akse{padding:.2rem .9rem .2rem 0;vertical-align:middle}
.tid tbody th,.uden tbody th{overflow-wrap:anywhere}
.uden th:first-child{width:24rem}
.strimmel{display:block;width:100%;height:auto;overflow:visible}
.strimmel text{font-size:11px;fill:var(--blaek)}
.strimmel .ved{paint-order:stroke;stroke:var(--bund);stroke-width:4px}
.strimmel .gitter{stroke:var(--linje);stroke-width:1;opacity:.7}
.tegn{display:inline-block;margin-right:1.1rem}
.tegn .strimmel{display:inline-block;width:40px;height:14px;vertical-align:middle}
.spor{--farve:var(--ens)}
.spor.before{--farve:var(--foer)}
.spor.after{--farve:var(--efter)}
.spor .streg{stroke:var(--farve);stroke-width:3}
.spor .stiplet{stroke-dasharray:5 4}
.spor .traad{stroke:var(--farve);stroke-width:1}
.spor .fuld,.spor .pil{fill:var(--farve)}
.spor .aaben{fill:var(--bund);stroke:var(--farve);stroke-width:2}
.spor .blok{fill:var(--farve);fill-opacity:.2;stroke:var(--farve);stroke-width:1.5}
.spor .heraf{stroke-dasharray:3 2;fill-opacity:.1}
.spor .periode{fill-opacity:.08}
.spor .ansvar{fill-opacity:0}
.tegning{overflow:auto}
.tegning svg{max-width:100%;height:auto;display:block}
.tegning svg text,.tegning svg tspan{fill:var(--blaek)}
.falder{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem;margin:1rem 0}
.kort{border:1px solid var(--linje);border-top:4px solid var(--foer);padding:.3rem 1rem .8rem}
.kort + .kort{border-top-color:var(--efter)}
.grupper{padding-left:1.1rem;margin:.2rem 0}
.grupper li{margin:.3rem 0}
.grupper .maaske{color:var(--daempet)}
.regeltabel td,.regeltabel th{width:33%}
${light}
${dark}
${plain}
@media (forced-colors:active){.matrix td,.spor .blok{border:1px solid CanvasText}.her{outline:3px solid Highlight}.spor{--farve:CanvasText}}
@page{size:A4 landscape;margin:12mm}
@media print{
body,body.vscode-dark,body.vscode-light,body.vscode-high-contrast,body.vscode-high-contrast-light{${PAPER}}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
${each((fill, i) => `body .v${i},body .v${i} button{background:${fill}!important;color:${INK}!important}`)}
.skaerm,.panel{display:none}
.tryk{display:block}
.ramme,.ramme.hoej,.tegning{overflow:visible;max-height:none;border:0}
h2,h3{break-after:avoid}
tr,svg,.kort{break-inside:avoid}
thead{display:table-header-group}
.vej{color:inherit;text-decoration:none}
.her{outline:0}
.matrix{font-size:7.4pt}
.matrix thead,.matrix tbody th,.tid thead{position:static}
.matrix .lodret{height:33mm;padding:0}
.matrix .lodret span{max-height:32mm;max-width:6.4mm;font-size:6.2pt}
.matrix col.emne{width:60mm}
.matrix col.felt{width:6.4mm}
.matrix col.ens{width:13mm}
.matrix tbody td{height:4.6mm}
.matrix td button{min-height:0}
.tid{min-width:0;font-size:7.6pt}
.tid col.regel{width:60mm}
.tid col.ord{width:70mm}
}
`
    .replace(/\n\s*/g, '\n')
    .trim();
