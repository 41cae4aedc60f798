import type { DurationUnit } from '../../../language/calendar/index.js';
import type { Defeat, Group, Norm, Parameter, Place, RuleSetModel } from '../../../language/model/index.js';
import {
    and,
    createSpace,
    everything,
    isIn,
    not,
    or,
    type Condition,
} from '../../../language/population/index.js';
import type { Random } from '../../support/random.js';

/** A rule as the tests think of it, with its length in days; `writeRules` turns it into one or more norms. */
export interface PlainRule {
    readonly id: string;
    readonly subject: string;
    readonly modality: Norm['modality'];
    readonly bearer: string;
    readonly act: string;
    /** Undefined: the rule has no deadline. */
    readonly days: number | undefined;
    readonly event: string;
    readonly form: string | undefined;
    readonly obliged: 'obligation' | 'permission' | undefined;
    /** Benefits of those it is for, and what else they must be. */
    readonly benefits: readonly number[];
    readonly where: PlainCondition;
    /** Rules that it goes before. */
    readonly over: readonly string[];
    readonly mainRule: boolean;
    readonly citation: string | undefined;
}

/** `alder` from and under, and a yes/no fact where given. */
export interface PlainCondition {
    readonly from: number;
    readonly under: number;
    readonly flag: boolean | undefined;
}

export const BENEFITS = 4;
export const AGES = 6;
const [BENEFIT, AGE, FLAG] = [1, 2, 3] as const;
export const SUBJECTS = ['samtale', 'tilbud', 'cv'];

/** Every benefit is a group of its own, and the last group overlaps them: those of age 4 and more. */
export const GROUPS = ['dagpenge', 'jobparate', 'syge', 'ældre'] as const;

export function randomRules(
    random: Random,
    count: number,
    subjects: readonly string[] = SUBJECTS,
): PlainRule[] {
    return Array.from({ length: count }, (_, index) => {
        const benefits = [0, 1, 2, 3].filter(() => random.chance(0.4));
        const subject = random.pick(subjects);
        const from = random.chance(0.6) ? 0 : random.below(AGES);
        return {
            id: `${subject}-${index}`,
            subject,
            modality: random.pick([
                'obligation',
                'obligation',
                'permission',
                'right',
                'exemption',
                'prohibition',
            ] as const),
            bearer: random.pick(['jobcenter', 'kasse', 'borger']),
            act: subject,
            days: random.pick([undefined, 7, 14, 14, 28]),
            event: random.pick(['tilmelding', 'henvendelse']),
            form: random.pick([undefined, undefined, 'fysisk']),
            obliged: random.pick([undefined, 'obligation', 'permission'] as const),
            benefits: benefits.length > 0 ? benefits : [random.below(BENEFITS)],
            where: {
                from,
                under: random.chance(0.6) ? AGES : from + 1 + random.below(AGES - from),
                flag: random.pick([undefined, undefined, true, false]),
            },
            over: index > 0 && random.chance(0.2) ? [`#${random.below(index)}`] : [],
            mainRule: random.chance(0.05),
            citation: random.chance(0.7)
                ? `§ ${1 + random.below(5)}, stk. ${1 + random.below(3)}`
                : undefined,
        };
    }).map((rule, _, all): PlainRule => ({
        ...rule,
        over: rule.over.map((each) => all[Number(each.slice(1))]!.id),
    }));
}

/** The rules as a model. `random` chooses among spellings of the same thing; without it the plainest is taken. */
export function writeRules(rules: readonly PlainRule[], random?: Random): RuleSetModel {
    return modelOf(rules.map((rule, index) => writeRule(rule, index, random)));
}

export function modelOf(norms: readonly Norm[]): RuleSetModel {
    const named = (id: string): { id: string; title: string; place: Place } => ({
        id,
        title: id,
        place: PLACE,
    });
    const actor = (
        id: string,
        kind: 'citizen' | 'authority',
    ): [string, { id: string; title: string; place: Place; kind: typeof kind }] => [
        id,
        { ...named(id), kind },
    ];
    return {
        id: 'prøve',
        title: 'Prøve',
        vocabulary: {
            facts: new Map(),
            events: new Map(),
            actors: new Map([
                actor('jobcenter', 'authority'),
                actor('kasse', 'authority'),
                actor('borger', 'citizen'),
            ]),
            acts: new Map(),
            subjects: new Map(),
            lawActs: new Map(),
            exclusions: new Map(),
        },
        space: createSpace([
            { id: 'dag', lo: 0, hi: 10 },
            { id: 'ydelse', lo: 0, hi: BENEFITS },
            { id: 'alder', lo: 0, hi: AGES },
            { id: 'flag', lo: 0, hi: 2 },
        ]),
        axes: [
            { kind: 'day' },
            { kind: 'fact', fact: 'ydelse' },
            { kind: 'fact', fact: 'alder' },
            { kind: 'fact', fact: 'flag' },
        ],
        groups: GROUPS.map((id, index): Group => ({
            ...named(id),
            kind: 'group',
            parents: [],
            condition: index < 3 ? isIn(BENEFIT, [index, index + 1]) : isIn(AGE, [4, AGES]),
            sources: [],
            deviations: [],
            openPoints: [],
        })),
        unions: [],
        claims: [],
        norms,
        cases: [],
        thresholds: new Map(),
        problems: [],
        files: [],
    };
}

function writeRule(rule: PlainRule, index: number, random: Random | undefined): Norm {
    const place: Place = {
        ...PLACE,
        start: { line: index, character: 0 },
        end: { line: index, character: 9 },
    };
    const scope = or(...rule.benefits.map((benefit) => isIn(BENEFIT, [benefit, benefit + 1])));
    const condition = writeCondition(rule.where);
    const parameters: Parameter[] = [];
    if (rule.days !== undefined)
        parameters.push({
            kind: 'deadline',
            rule: random?.chance(0.5) ? 'within' : 'latest',
            duration: writeDays(rule.days, random),
            anchor: { direction: 'after', events: [rule.event] },
            place,
        });
    if (rule.form !== undefined) parameters.push({ kind: 'form', values: [rule.form], place });
    if (random?.chance(0.5)) parameters.reverse();
    return {
        id: rule.id,
        rule: rule.id,
        title: random ? `Titel ${random.below(1000)}` : rule.id,
        origin: 'rule',
        place,
        ...(rule.citation === undefined ? {} : { citation: { act: 'LAB', provision: rule.citation, place } }),
        subject: rule.subject,
        modality: rule.modality,
        bearer: rule.bearer,
        act: rule.act,
        ...(rule.obliged === undefined ? {} : { participation: { actor: 'borger', modality: rule.obliged } }),
        parameters,
        groups: [],
        except: [],
        scope,
        condition,
        days: everything,
        validity: {},
        population: and(scope, condition),
        defeats: rule.over.map((id): Defeat => ({ norms: [id], rule: id, wording: 'undtagelse fra', place })),
        sanctionFor: [],
        requires: [],
        mainRule: rule.mainRule,
        planned: false,
        openCondition: false,
        justifications: [],
        deviations: [],
        sources: [],
        thresholds: [],
        judgements: [],
        openPoints: [],
    };
}

function writeDays(days: number, random: Random | undefined): { amount: number; unit: DurationUnit } {
    return random?.chance(0.5) ? { amount: days / 7, unit: 'week' } : { amount: days, unit: 'day' };
}

export function writeCondition({ from, under, flag }: PlainCondition): Condition {
    const age = from === 0 && under === AGES ? everything : isIn(AGE, [from, under]);
    return and(age, flag === undefined ? everything : flag ? isIn(FLAG, [1, 2]) : not(isIn(FLAG, [1, 2])));
}

const PLACE: Place = {
    uri: 'file:///prøve.regel',
    start: { line: 0, character: 0 },
    end: { line: 0, character: 1 },
};
