import { formatDay, type Duration } from '../../calendar/index.js';
import { courseOf, type Course, type Duty } from '../../analyses/course/index.js';
import { reachOf } from '../../analyses/counting/index.js';
import type { Group, Norm, RuleSetModel } from '../../model/index.js';
import { enumerate } from '../../model/text.js';
import { and, not, or, type Condition } from '../../population/index.js';
import { html, type Content } from '../html.js';
import { formatNumber } from '../numbers.js';
import { areShared } from './answers.js';
import type { Side, Sides } from './sides.js';
import { groupTitle } from './matrix.js';
import { pairDuties } from './timeline-rows.js';
import { asideTable, timelineTable, untimedList } from './timeline-table.js';
import { check, select, type Choice, type Chosen, type View, type ViewWriting } from './view.js';
import { viewWords } from './words.js';

/** What the rules ask, and when, of those in a group, before and after a reform. */
export function timelineView(sides: Sides, chosen: Chosen, on: ViewWriting): View {
    const { before, after, from, reformed } = sides;
    const { language } = on;
    const words = viewWords(language);
    const choices = choicesOf(sides, chosen, on);
    const value = (id: string): string => choices.find((each) => each.id === id)?.value ?? '';
    const title = words.titles.timeline;

    const group = findGroup(sides, value('gruppe'));
    if (!group)
        return {
            title,
            body: html`<p class="intet">${words.groups.nobody}</p>`,
            choices,
            places: on.places.all,
        };
    const who = value('flere') === 'ja' ? group.group.condition : ownMembers(group.group, group.side);
    const span = SPANS[value('tid') as Span];
    const start = from ?? before.model.space.axes[0]!.preferred ?? 0;
    const course = ({ model }: Side): Course =>
        courseOf(model, {
            who,
            start,
            length: span.length,
            shareCases: areShared,
            ...(from !== undefined && { from }),
        });
    const wanted = (duty: Duty, side: Side): boolean => isWanted(duty, side, value('hvem'), value('regler'));
    const [first, second] = [course(before), after && course(after)];
    const dutiesOf = (side: Side, { duties }: Course): readonly Duty[] =>
        duties.filter((duty) => wanted(duty, side));
    const pairs = pairDuties(
        dutiesOf(before, first),
        after && second && dutiesOf(after, second),
        reformed?.successors ?? new Map<string, readonly string[]>(),
        language,
    ).filter((pair) => value('forskel') !== 'ja' || !pair.same);

    const placed = pairs.filter(({ before: one, after: other }) =>
        [one, other].some((each) => each && each.stretches.length > 0),
    );
    const said = pairs.filter(({ before: one, after: other }) =>
        [one, other].some((each) => each && each.unplaced.length > 0),
    );
    const untimed = pairs.filter((pair) => !placed.includes(pair) && !said.includes(pair));
    const drawing = { span, start, horizon: first.horizon, sides, on };
    const members = after && otherGroups(group, sides);
    const notes: Content = html`<p class="indledning">
            ${words.timeline.intro(`»${group.group.title}«`)}${members && ` ${words.timeline.alsoAfter(members.length > 0 ? enumerate(members, language) : words.groups.nobody)}`}
        </p>
        <p>
            ${words.timeline.months(formatDay(start, language))}${from !== undefined && after && ` ${words.from(formatDay(from, language))}`}
        </p>`;
    const body = html`${notes}${pairs.length === 0 ? html`<p class="intet">${words.timeline.none}</p>` : undefined}
    ${placed.length > 0 && timelineTable(placed, drawing)} ${said.length > 0 && asideTable(said, drawing)}
    ${untimed.length > 0 && untimedList(untimed, drawing, formatNumber(untimed.length, language))}`;
    return { title, body, choices, places: on.places.all };
}

export type Span = '8u' | '26u' | '12m';

export const SPANS: Readonly<Record<Span, SpanShape>> = {
    '8u': { length: { amount: 8, unit: 'week' }, step: { amount: 1, unit: 'week' }, count: 8 },
    '26u': { length: { amount: 26, unit: 'week' }, step: { amount: 2, unit: 'week' }, count: 13 },
    '12m': { length: { amount: 12, unit: 'month' }, step: { amount: 1, unit: 'month' }, count: 12 },
};

export interface SpanShape {
    readonly length: Duration;
    /** From one line of the axis to the next, of which there are so many. */
    readonly step: Duration;
    readonly count: number;
}

interface Found {
    readonly group: Group;
    readonly side: Side;
}

function choicesOf(sides: Sides, chosen: Chosen, on: ViewWriting): Choice[] {
    const { before, after } = sides;
    const { timeline } = viewWords(on.language);
    const own = new Set(before.groups);
    const of = (side: Side, ids: readonly string[], heading: string) =>
        ids.map((value) => ({ value, label: groupTitle(side, value), heading }));
    const subgroups = before.model.groups.filter(({ kind }) => kind === 'subgroup').map(({ id }) => id);
    return [
        select('gruppe', timeline.who, chosen['gruppe'] ?? '', [
            ...of(before, before.groups, after ? timeline.groupsBefore : timeline.who),
            ...(after
                ? of(
                      after,
                      after.groups.filter((id) => !own.has(id)),
                      timeline.groupsAfter,
                  )
                : []),
            ...of(before, subgroups, timeline.subgroups),
        ]),
        select('tid', timeline.span, chosen['tid'] ?? '26u', optionsOf(timeline.spans)),
        select('hvem', timeline.whose, chosen['hvem'] ?? '', optionsOf(timeline.whoseOptions)),
        select('regler', timeline.what, chosen['regler'] ?? '', optionsOf(timeline.whatOptions)),
        ...(after ? [check('forskel', timeline.onlyChanged, chosen['forskel'] ?? '')] : []),
        check('flere', timeline.overlap, chosen['flere'] ?? ''),
    ];
}

const optionsOf = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));

function findGroup({ before, after }: Sides, id: string): Found | undefined {
    for (const side of [before, after]) {
        const group = side?.model.groups.find((each) => each.id === id && each.kind !== 'former');
        if (side && group) return { group, side };
    }
    return undefined;
}

/** Those in the group who are in no other målgruppe as well; all of them where nobody is left then. */
function ownMembers(group: Group, { model }: Side): Condition {
    const reach = reachOf(model);
    const family = new Set([group.id, ...ancestors(group, model)]);
    const others = model.groups.filter(
        ({ id, kind, condition }) =>
            kind === 'group' && !family.has(id) && reach.shareCases(group.condition, condition) !== 'no',
    );
    if (others.length === 0) return group.condition;
    const own = and(group.condition, not(or(...others.map(({ condition }) => condition))));
    return reach.shareCases(own, own) === 'no' ? group.condition : own;
}

function ancestors({ parents }: Group, model: RuleSetModel): readonly string[] {
    const found = new Set(parents);
    for (const id of found)
        for (const parent of model.groups.find((each) => each.id === id)?.parents ?? []) found.add(parent);
    return [...found];
}

function otherGroups({ group, side }: Found, { before, after }: Sides): readonly string[] | undefined {
    if (!after || side !== before) return undefined;
    return after.sharedWith(before, group.id).map((id) => groupTitle(after, id));
}

function isWanted({ norm }: Duty, { model }: Side, whose: string, what: string): boolean {
    if (what !== 'alt' && !DUTIES.has(norm.modality)) return false;
    return whose === 'alle' || actorsOf(norm, model).has(whose === 'borger');
}

const DUTIES: ReadonlySet<Norm['modality']> = new Set([
    'obligation',
    'prohibition',
    'right',
    'right-and-duty',
]);

/** Whether a citizen, somebody else, or both have something to do by the rule; both where that is left open. */
function actorsOf({ bearer, participation }: Norm, { vocabulary }: RuleSetModel): ReadonlySet<boolean> {
    const isCitizen = (actor: string): boolean => vocabulary.actors.get(actor)?.kind === 'citizen';
    const actors = [bearer, participation?.actor].flatMap((each) => each ?? []);
    if (actors.length === 0 || actors.includes('open')) return new Set([true, false]);
    return new Set(actors.map(isCitizen));
}
