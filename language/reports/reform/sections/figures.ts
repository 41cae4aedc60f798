import { html, type Content, type Markup } from '../../html.js';
import { pictureWords } from '../../pictures/index.js';
import type { DeclaredFigure, FigureName, KeyFigure, ReformReport, SpecialRuleFate } from '../model.js';
import { reportPicture } from '../pictures.js';
import { figure, named, number, percent, section, signed, table, type Page } from './parts.js';

const CARDS: readonly FigureName[] = ['groups', 'regler', 'saerregler', 'harmoniseringsgrad'];

/** Key figures, the source's own beside them, what became of the special rules, and rights and duties. */
export function figuresSection(report: ReformReport, page: Page): Markup {
    const { own, refined } = report.figures;
    const { words } = page;
    return section(
        'noegletal',
        page,
        html`<dl class="kort">
            ${CARDS.flatMap((name) => own.find((each) => each.name === name) ?? []).map((each) => card(each, page))}
        </dl>`,
        keyTable(words.sections.noegletal, own, 'own', page),
        declaredTable(report.declared, page),
        refined.length > 0 &&
            html`<h3>${words.refined}</h3>
                <p>${words.refinedNote}</p>
                ${keyTable(words.refined, refined, 'refined', page)}`,
        fates(report, page),
        quadrants(report, page),
    );
}

function card({ name, before, after }: KeyFigure, page: Page): Markup {
    const { words } = page;
    const said = (value: number): string => sayFigure(name, value, page);
    return html`<div>
        <dt>${words.figures[name].name}</dt>
        <dd>
            ${after === null ? html`<b>${said(before)}</b>` : html`<span class="foer">${said(before)}</span> <span class="pil" aria-hidden="true">→</span><span class="skjult"> ${words.after.toLowerCase()} </span> <b>${said(after)}</b>`}
        </dd>
    </div>`;
}

function sayFigure(name: FigureName, value: number, page: Page): string {
    return name === 'harmoniseringsgrad' ? percent(value, page) : number(value, page);
}

function keyTable(
    caption: string,
    figures: readonly KeyFigure[],
    kind: 'own' | 'refined',
    page: Page,
): Markup {
    const { words } = page;
    const two = figures.some(({ after }) => after !== null);
    return table({
        caption,
        head: [
            words.figure,
            ...(two ? [words.before, words.after, words.change] : [words.number]),
            words.meaning,
        ],
        figures: new Set(two ? [1, 2, 3] : [1]),
        rows: figures.map((each) => {
            const { name, before, after, undecidedBefore, undecidedAfter } = each;
            const open = undecidedBefore + (undecidedAfter ?? 0) > 0;
            const note = words.undecided(
                number(undecidedBefore, page),
                undecidedAfter === null ? null : number(undecidedAfter, page),
            );
            const called =
                kind === 'refined' && name === 'groups' ? words.refinedGroups : words.figures[name];
            return [
                called.name,
                named(`${kind}.${name}.before`, sayFigure(name, before, page)),
                ...(after === null
                    ? []
                    : [named(`${kind}.${name}.after`, sayFigure(name, after, page)), change(each, page)]),
                html`${called.how}${open && html` <span class="sted">(${note})</span>`}`,
            ];
        }),
    });
}

function change({ name, before, after }: KeyFigure, page: Page): string {
    const by = (after ?? before) - before;
    if (name === 'harmoniseringsgrad')
        return `${signed(Math.round(by * 1000) / 10, page)} ${page.language === 'da' ? 'pct.point' : 'points'}`;
    if (by === 0 || before === 0) return signed(by, page);
    return `${signed(by, page)} (${signed(Math.round((by / before) * 100), page)} ${page.language === 'da' ? 'pct.' : '%'})`;
}

function declaredTable(all: readonly DeclaredFigure[], page: Page): Content {
    const { declared: words } = page.words;
    const counted = all.filter(({ kind }) => kind === 'counted');
    const compared = all.filter(({ kind }) => kind === 'compared');
    if (counted.length + compared.length === 0) return undefined;
    return html`<h3>${words.title}</h3>
        ${
            counted.length > 0 &&
            table({
                caption: words.title,
                head: [page.words.figure, words.stated, words.computed, words.verdict],
                rows: counted.map(({ title, stated, computed, fits }) => [
                    title,
                    stated,
                    computed ?? '–',
                    html`<span class="svar ${fits}">${words.fits[fits]}</span>`,
                ]),
            })
        }${
            compared.length > 0 &&
            html`<p>${words.compared}</p>
                ${table({
                    caption: words.comparison,
                    head: [page.words.figure, words.stated, words.comparison],
                    rows: compared.map(({ title, stated, computed }) => [title, stated, computed ?? '–']),
                })}`
        }`;
}

function fates({ figures: { specialRules } }: ReformReport, page: Page): Content {
    if (!specialRules) return undefined;
    const { fate: words } = page.words;
    const row = (name: string, key: string, fate: SpecialRuleFate): Content[] => [
        name,
        ...(['before', 'gone', 'common', 'merged', 'changed', 'kept', 'added', 'after'] as const).map(
            (each) => named(`saerregler.${key}.${each}`, number(fate[each], page)),
        ),
        fate.share === null ? words.none : named(`saerregler.${key}.share`, percent(fate.share, page)),
        fate.net === null ? words.none : named(`saerregler.${key}.net`, percent(fate.net, page)),
    ];
    const parts = [
        row(words.withMainRule, 'hovedregel', specialRules.hovedregel),
        row(words.withoutMainRule, 'andel', specialRules.andel),
    ];
    return html`<h3>${words.title}</h3>
        <p>${words.note}</p>
        ${table({
            caption: words.title,
            head: [
                words.method,
                page.words.before,
                words.gone,
                words.common,
                words.merged,
                words.changed,
                words.kept,
                words.added,
                page.words.after,
                words.share,
                words.net,
            ],
            figures: new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
            rows: parts,
            foot: row(words.all, 'all', specialRules.all),
        })}`;
}

function quadrants(report: ReformReport, page: Page): Markup {
    const { before, after, outsideBefore, outsideAfter } = report.figures.quadrants;
    const words = pictureWords(page.language);
    const behind = table({
        caption: words.quadrantTitle,
        head: [
            page.words.figure,
            ...(after ? [page.words.before, page.words.after, page.words.change] : [page.words.number]),
        ],
        figures: new Set([1, 2, 3]),
        rows: (['skalSkal', 'skalKan', 'kanSkal', 'kanKan'] as const).map((key) => [
            `${words.quadrant[key]} (${key.startsWith('skal') ? words.authorityMust : words.authorityMay}, ${key.endsWith('Skal') ? words.citizenMust : words.citizenMay})`,
            named(`kvadranter.${key}.before`, number(before[key], page)),
            ...(after
                ? [
                      named(`kvadranter.${key}.after`, number(after[key], page)),
                      signed(after[key] - before[key], page),
                  ]
                : []),
        ]),
    });
    const note = page.words.quadrantNote(
        number(outsideBefore, page),
        outsideAfter === null ? null : number(outsideAfter, page),
    );
    return html`<h3>${words.quadrantTitle}</h3>
        <p>${note}</p>
        ${figure(reportPicture('quadrants', report), behind, page, words.quadrantTitle)}`;
}
