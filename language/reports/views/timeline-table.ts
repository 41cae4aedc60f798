import { midSentence } from '../../model/text.js';
import type { Duty, Stretch } from '../../analyses/course/index.js';
import { formatDuration } from '../../calendar/index.js';
import type { Parameter, Threshold } from '../../model/index.js';
import { html, type Content, type Markup } from '../html.js';
import { citationOf } from '../reform/rule-lines.js';
import { changes, ruleName } from './rules.js';
import type { Side, Sides } from './sides.js';
import { sayDuty, sayTimes, type DutyPair } from './timeline-rows.js';
import { axisPicture, kindSymbol, stripPicture, type Lane } from './timeline-strip.js';
import type { SpanShape } from './timeline.js';
import type { ViewWriting } from './view.js';
import { viewWords } from './words.js';

export interface Drawing {
    readonly span: SpanShape;
    readonly start: number;
    readonly horizon: number;
    readonly sides: Sides;
    readonly on: ViewWriting;
}

interface Row {
    readonly pair: DutyPair;
    readonly before: readonly Stretch[];
    readonly after: readonly Stretch[];
}

/** The line of days as a table: a row for each rule, under the event that its days are counted from. */
export function timelineTable(pairs: readonly DutyPair[], on: Drawing): Markup {
    const { timeline } = viewWords(on.on.language);
    const sections = [...sectionsOf(pairs)].sort(([, a], [, b]) => b.length - a.length);
    const kinds = new Set(
        sections
            .flatMap(([, rows]) => rows.flatMap((row) => [...row.before, ...row.after]))
            .map(({ kind }) => kind),
    );
    return html`<div class="ramme" role="group" tabindex="0" aria-label="${timeline.line}">
            <table class="tid">
                <caption class="skjult">
                    ${timeline.line}
                </caption>
                <colgroup>
                    <col class="regel" />
                    <col class="linje" />
                    <col class="ord" />
                </colgroup>
                <thead>
                    <tr>
                        <th scope="col">${timeline.rule}</th>
                        <th scope="col" class="akse">
                            <span class="skjult"
                                >${timeline.line}: ${formatDuration(on.span.length, on.on.language)}</span
                            >${axisPicture(on)}
                        </th>
                        <th scope="col">${timeline.saying}</th>
                    </tr>
                </thead>
                ${sections.map(
                    ([key, rows]) =>
                        html`<tbody>
                            <tr class="afsnit">
                                <th scope="rowgroup" colspan="3">${startName(key, on)}</th>
                            </tr>
                            ${[...rows].sort(byTime).map((row) => drawRow(row, on))}
                        </tbody>`,
                )}
            </table>
        </div>
        ${legend(kinds, on)}`;
}

function sectionsOf(pairs: readonly DutyPair[]): ReadonlyMap<string, Row[]> {
    const sections = new Map<string, Row[]>();
    for (const pair of pairs) {
        const stretches = [pair.before, pair.after].map((duty) => duty?.stretches ?? []);
        for (const key of new Set(stretches.flat().map(keyOf))) {
            const [before, after] = stretches.map((all) =>
                all
                    .filter((each) => keyOf(each) === key)
                    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
            );
            const row = { pair, before: before!, after: after! };
            const rows = sections.get(key);
            if (rows) rows.push(row);
            else sections.set(key, [row]);
        }
    }
    return sections;
}

/** From above: what a reader looks for first. */
const ORDER: readonly Stretch['kind'][] = [
    'until',
    'from',
    'count',
    'part',
    'series',
    'gap',
    'phase',
    'bearer',
    'threshold',
];

const keyOf = ({ start }: Stretch): string => start?.join(' ') ?? '';

function startName(key: string, { on, sides }: Drawing): string {
    const { timeline } = viewWords(on.language);
    if (key === '') return timeline.courseStart;
    const { events } = sides.before.model.vocabulary;
    const names = key.split(' ').map((event) => midSentence(events.get(event)?.title ?? event));
    return timeline.start(names.join(on.language === 'da' ? ' eller ' : ' or '));
}

/** First what is to be done by a day or so many times, for all before for some; then by the days. */
function byTime(a: Row, b: Row): number {
    const rank = ({ before, after, pair }: Row): readonly number[] => {
        const all = [...before, ...after];
        const days = all.map(({ kind, first, last }) => (kind === 'until' ? last : first));
        return [
            all.some(({ kind }) => TO_DO.has(kind)) ? 0 : 1,
            pair.before?.forAll === 'yes' || pair.after?.forAll === 'yes' ? 0 : 1,
            Math.min(...days),
        ];
    };
    const [x, y] = [rank(a), rank(b)];
    return x.map((value, i) => value - y[i]!).find((difference) => difference !== 0) ?? 0;
}

const TO_DO: ReadonlySet<Stretch['kind']> = new Set(['until', 'from', 'count', 'series', 'gap']);

function drawRow({ pair, before, after }: Row, on: Drawing): Markup {
    const lanes: readonly Lane[] = pair.same
        ? [...(before.length > 0 ? before : after)].map((stretch) => ({ stretch, side: 'same' }))
        : [
              ...before.map((stretch) => ({ stretch, side: 'before' as const })),
              ...after.map((stretch) => ({ stretch, side: 'after' as const })),
          ];
    return html`<tr>
        <th scope="row">${dutyName(pair, on)}</th>
        <td class="baand">${stripPicture(lanes, pair, on)}</td>
        <td class="siger">${sayings(pair, on)}</td>
    </tr>`;
}

function dutyName(pair: DutyPair, { on, sides }: Drawing): Markup {
    const { timeline } = viewWords(on.language);
    const { norm, forAll, holds } = (pair.after ?? pair.before)!;
    const side = pair.after ? sides.after! : sides.before;
    const badge =
        holds === 'unknown' || forAll === 'unknown' ? timeline.undecided : forAll === 'no' && timeline.some;
    return html`${ruleName({ title: norm.title, citation: citationOf(norm.citation) }, norm, on)}<br /><span
            class="virkning"
            >${sayDuty(norm, side.model.vocabulary, on.language)}</span
        >${badge && html`<br /><span class="maerke">${badge}</span>`}${changes(norm, on)}`;
}

/** What each side says, in the rule's own words; both at once where they say the same. */
function sayings({ before, after, same }: DutyPair, on: Drawing): Content {
    const words = viewWords(on.on.language);
    const { timeline } = words;
    if (!on.sides.after) return before && times(before, on.sides.before, on);
    if (same && before) return html`<b>${timeline.same}:</b> ${times(before, on.sides.before, on)}`;
    return html`<span class="foer"
            ><b>${words.before}:</b> ${before ? times(before, on.sides.before, on) : timeline.isNew}</span
        ><br /><span class="efter"
            ><b>${words.after}:</b> ${after ? times(after, on.sides.after, on) : timeline.gone}</span
        >`;
}

function times(duty: Duty, { model }: Side, { on }: Drawing): Content {
    const parameters = timesOf(duty);
    const own = parameters.filter((each) => each.kind !== 'threshold');
    const said = sayTimes({ ...duty.norm, parameters: own }, model.vocabulary, on.language);
    const turns = parameters.flatMap((each) =>
        each.kind === 'threshold' ? sayThreshold(each, model, on) : [],
    );
    return [said, ...turns].filter(Boolean).join(' · ');
}

function timesOf({ stretches, unplaced, norm }: Duty): (Parameter | Threshold)[] {
    const said = new Set([...stretches, ...unplaced].map(({ parameter }) => parameter));
    return [...norm.parameters, ...norm.thresholds].filter((each) => said.has(each));
}

function sayThreshold(
    { duration, event }: Threshold,
    { vocabulary }: Side['model'],
    { language }: ViewWriting,
): string {
    const name = midSentence(vocabulary.events.get(event)?.title ?? event);
    return viewWords(language).timeline.threshold(formatDuration(duration, language), name);
}

/** What the rules say of time without a place on the line, with the reason: nothing is left out. */
export function asideTable(pairs: readonly DutyPair[], drawing: Drawing): Markup {
    const { on, sides } = drawing;
    const words = viewWords(on.language);
    const { timeline } = words;
    const lines = pairs.flatMap((pair) => {
        const said = (['before', 'after'] as const).flatMap((name) => {
            const duty = pair[name];
            if (!duty || (pair.same && name === 'after')) return [];
            const { model } = sides[name]!;
            return duty.unplaced.map(({ parameter, why }) => ({
                side: !sides.after ? undefined : pair.same ? timeline.same : words[name],
                text:
                    parameter.kind === 'threshold'
                        ? sayThreshold(parameter, model, on)
                        : sayTimes({ ...duty.norm, parameters: [parameter] }, model.vocabulary, on.language),
                why: timeline.why[why],
            }));
        });
        return [{ pair, said }];
    });
    return html`<h2>${timeline.aside}</h2>
        <p>${timeline.asideNote}</p>
        <div class="ramme" role="group" tabindex="0" aria-label="${timeline.aside}">
            <table class="uden">
                <caption class="skjult">
                    ${timeline.aside}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">${timeline.rule}</th>
                        <th scope="col">${timeline.saying}</th>
                        <th scope="col">${timeline.whyHead}</th>
                    </tr>
                </thead>
                <tbody>
                    ${lines.map(
                        ({ pair, said }) =>
                            html`${said.map(
                                ({ side, text, why }, i) =>
                                    html`<tr>
                                        ${i === 0 && html`<th scope="row" rowspan="${said.length}">${dutyName(pair, drawing)}</th>`}
                                        <td>${side && html`<b>${side}:</b> `}${text}</td>
                                        <td>${why}</td>
                                    </tr>`,
                            )}`,
                    )}
                </tbody>
            </table>
        </div>`;
}

/** Rules that say nothing of time are named, so that the view does not pass for all there is. */
export function untimedList(pairs: readonly DutyPair[], drawing: Drawing, amount: string): Markup {
    const { timeline, before, after } = viewWords(drawing.on.language);
    const only = (pair: DutyPair): string | undefined =>
        !drawing.sides.after || (pair.before && pair.after)
            ? undefined
            : pair.before
              ? `${before}: `
              : `${after}: `;
    return html`<details id="uden-tid">
        <summary>${timeline.untimed(amount)}</summary>
        <p>${timeline.untimedNote}</p>
        <ul class="regler">
            ${pairs.map((pair) => html`<li>${only(pair)}${dutyName(pair, drawing)}</li>`)}
        </ul>
    </details>`;
}

function legend(kinds: ReadonlySet<Stretch['kind']>, { on }: Drawing): Markup {
    const { timeline } = viewWords(on.language);
    const shown = (Object.keys(timeline.key) as Stretch['kind'][]).filter((kind) => kinds.has(kind));
    return html`<p class="noegle">
        <b>${timeline.keyTitle}:</b>
        ${shown.map((kind) => html`<span class="tegn">${kindSymbol(kind)} ${timeline.key[kind]}</span> `)}
    </p>`;
}
