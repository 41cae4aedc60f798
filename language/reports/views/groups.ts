import { sizeOfGroups } from '../../analyses/figures/index.js';
import { formatDay } from '../../calendar/index.js';
import type { GroupMap } from '../../reform/count/index.js';
import { mapGroups } from '../../reform/count/index.js';
import { DAY_AXIS } from '../../model/index.js';
import { enumerate } from '../../model/text.js';
import { describeCitizen } from '../citizen.js';
import { html, type Content, type Markup } from '../html.js';
import { formatNumber } from '../numbers.js';
import { flowPicture, pictureWords, type GroupFlow } from '../pictures/index.js';
import { groupFlow } from '../reform/groups.js';
import { table } from '../reform/sections/parts.js';
import { citizenSection } from './citizen.js';
import { factsOf } from './facts.js';
import { groupTitle } from './matrix.js';
import type { Side, Sides } from './sides.js';
import { leadsTo, type Chosen, type View, type ViewWriting } from './view.js';
import { viewWords } from './words.js';

/** Where the groups go, and in which of them a citizen falls, before and after. */
export function groupsView(sides: Sides, chosen: Chosen, on: ViewWriting): View {
    const { before, after, reform, from } = sides;
    const words = viewWords(on.language);
    const model = before.model;
    const deciding = [before, after].flatMap((side) =>
        side
            ? side.model.groups.filter(({ kind }) => kind === 'group').map(({ condition }) => condition)
            : [],
    );
    const facts = factsOf(model, deciding, chosen, on);
    const day = from ?? model.space.axes[DAY_AXIS]?.preferred ?? 0;
    const map = after && reform && remembered(sides, reform.id);
    const body = html`${from !== undefined && after && html`<p>${words.from(formatDay(from, on.language))}</p>`}
        ${map && flowSection(sides, after, map, on)}
        <section aria-labelledby="hvem-h">
            <h2 id="hvem-h">${words.groups.who}</h2>
            <p class="skaerm">${words.groups.whoNote}</p>
            <div class="skaerm" data-choices></div>
            ${facts.mistakes.map((each) => html`<p class="vigtigt" role="alert">${each}</p>`)}
            ${citizenSection(sides, facts, day, on)}
        </section>`;
    return { title: words.titles.groups, body, choices: facts.choices, places: on.places.all };
}

/** Where groups go changes only with the groups themselves: it is remembered while other things are written. */
function remembered({ before, after, reformed, from }: Sides, reform: string): GroupMap {
    const parts = [before, after].map((side) => [
        side?.model.groups.map(({ id, kind, condition, image }) => [id, kind, condition, image]),
        side?.model.space,
    ]);
    const inserted = reformed?.applied.flatMap((each) => (each.kind === 'insert' ? each.rules : []));
    const key = JSON.stringify([reform, from, parts, inserted?.map(({ rule }) => rule)]);
    let map = maps.get(key);
    if (!map) {
        if (maps.size >= MOST_MAPS) maps.clear();
        maps.set(key, (map = mapGroups(before.model, reform)));
    }
    return map;
}

const maps = new Map<string, GroupMap>();
const MOST_MAPS = 8;

function flowSection(sides: Sides, after: Side, map: GroupMap, on: ViewWriting): Markup {
    const { language } = on;
    const words = viewWords(language);
    const names = pictureWords(language);
    const flow = groupFlow({ groupMap: map, before: sides.before, after, reformed: sides.reformed! });
    return html`<section aria-labelledby="vej-h">
        <h2 id="vej-h">${names.flowTitle(flow.from.length, flow.to.length)}</h2>
        <p>${on.words.groups.flowNote}</p>
        <div class="tegning" role="group" tabindex="0" aria-label="${words.groups.flow}">
            ${flowPicture(flow, 'vej', language)}
        </div>
        <h3>${words.groups.each}</h3>
        ${takenIn(flow, sides, after, on)}
        <details id="vej-tabel">
            <summary>${on.words.table}: ${words.groups.flow}</summary>
            ${linksTable(flow, map, sides, after, on)}
        </details>
    </section>`;
}

/** For each group after: how many groups come into it, and which. */
function takenIn(flow: GroupFlow, { before }: Sides, after: Side, on: ViewWriting): Markup {
    const words = viewWords(on.language);
    const names = pictureWords(on.language);
    const personsIn = (persons: number, without: readonly string[]): string => {
        const said = formatNumber(persons, on.language);
        const titles = without.map((id) => groupTitle(before, id));
        return titles.length === 0 ? said : words.groups.personsWithout(said, enumerate(titles, on.language));
    };
    const ends = [
        ...flow.to.map(({ id }) => id),
        ...(flow.links.some(({ to }) => to === null) ? [null] : []),
    ];
    return table({
        caption: words.groups.each,
        head: [on.words.after, on.words.number, words.groups.takesInHead, words.groups.persons],
        figures: new Set([1]),
        rows: ends.map((end) => {
            const links = flow.links.filter(({ to }) => to === end);
            const declared = links.filter(({ how }) => how === 'declared').map(({ from }) => from);
            const size = sizeOfGroups(before.model, declared, 'fuldtidspersoner');
            const known = declared.length > 0 && size.without.length < declared.length;
            return [
                end === null ? names.noGroup : groupName(after, end, on),
                formatNumber(links.length, on.language),
                html`${links.map(
                    ({ from, how, recommendation }, i) =>
                        html`${i > 0 && ', '}${groupName(before, from, on)}${basis(how === 'computed' && names.how.computed, recommendation !== null && on.words.matrix.byRecommendation(recommendation))}`,
                )}`,
                known ? personsIn(size.value, size.without) : '–',
            ];
        }),
    });
}

function linksTable(
    flow: GroupFlow,
    { mapping }: GroupMap,
    { before }: Sides,
    after: Side,
    on: ViewWriting,
): Markup {
    const words = viewWords(on.language);
    const names = pictureWords(on.language);
    return table({
        caption: words.groups.flow,
        head: [on.words.groups.from, on.words.groups.to, words.groups.how, words.groups.example],
        rows: flow.links.map(({ from, to, how, recommendation }) => {
            const witness = mapping.find((each) => each.from === from && each.to === to)?.witness;
            return [
                groupName(before, from, on),
                to === null ? names.noGroup : groupName(after, to, on),
                recommendation === null
                    ? names.how[how]
                    : `${names.how[how]} (${on.words.matrix.byRecommendation(recommendation)})`,
                witness ? describeCitizen(before.model, witness, on.language).text : words.groups.nobody,
            ];
        }),
    });
}

/** " (beregnet, anbefaling 1.5)" */
function basis(...parts: readonly (string | false)[]): Content {
    const said = parts.filter((each) => each !== false);
    return said.length > 0 && html` <span class="sted">(${said.join(', ')})</span>`;
}

/** A group's name, which leads to where it is written. */
export function groupName(side: Side, id: string, on: ViewWriting): Content {
    const group = side.model.groups.find((each) => each.id === id);
    const title = groupTitle(side, id);
    return group
        ? html`<button type="button" class="vej" ${leadsTo([group.place], on)}>${title}</button>`
        : title;
}
