import type { SourceFile } from '../../../language/rule-sets.js';
import { seeded, type Random } from '../../support/random.js';
import {
    ACTORS,
    ACTS,
    EVENTS,
    SUBJECTS,
    type PlainCondition,
    type PlainLength,
    type PlainRule,
    type PlainSet,
    type PlainValues,
} from './plain.js';

/** How a rule set is laid out; what is left out is plain. */
export interface Style {
    /** Declarations, groups and operands in another order, and in two files. */
    readonly order?: Random;
    /** Blank lines, remarks, indentation, and lengths in other units. */
    readonly layout?: Random;
}

/** The rule set as a drafter would write it. */
export function writeSet(set: PlainSet, { order, layout }: Style = {}): SourceFile[] {
    const name = (id: string): string => set.names.get(id) ?? id;
    const title = (id: string): string => (set.titled ? ` "${id[0]!.toUpperCase()}${id.slice(1)}"` : '');
    const called = (id: string): string => `${name(id)}${title(id)}`;
    const shuffled = <T>(items: readonly T[]): readonly T[] =>
        order
            ? items
                  .map((item) => ({ item, at: order.next() }))
                  .sort((a, b) => a.at - b.at)
                  .map(({ item }) => item)
            : items;

    function length({ amount, unit }: PlainLength): string {
        if (layout?.chance(0.5)) {
            if (unit === 'uger') return length({ amount: amount * 7, unit: 'dage' });
            if (unit === 'dage' && amount % 7 === 0) return length({ amount: amount / 7, unit: 'uger' });
            if (unit === 'år') return length({ amount: amount * 12, unit: 'måneder' });
        }
        const one = { dage: 'dag', uger: 'uge', måneder: 'måned', år: 'år' }[unit];
        return `${amount} ${amount === 1 ? one : unit}`;
    }

    function condition(each: PlainCondition, inner = false): string {
        switch (each.kind) {
            case 'benefit':
                return `${name('ydelse')} er ${shuffled(each.of.map(name)).join(' eller ')}`;
            case 'age':
                return `${name('alder')} er ${each.bound} ${each.years} år`;
            case 'education':
                return `har ${each.has ? '' : 'ikke '}${name('uddannelse')}`;
            case 'elapsed':
                return `${name('ledighed')} er ${each.bound} ${length(each.length)}`;
            case 'skøn':
            case 'uoplyst':
                return `${each.kind} "${each.text}"`;
            case 'member':
                return `hører til ${each.group}`;
            case 'not':
                return `ikke (${condition(each.of)})`;
            case 'and':
            case 'or': {
                const text = shuffled(each.of)
                    .map((part) => condition(part, true))
                    .join(each.kind === 'and' ? ' og ' : ' eller ');
                return inner ? `(${text})` : text;
            }
        }
    }

    function values({ deadline, event, form, times, phase, rate }: PlainValues): string[] {
        return [
            ...(deadline === 'uoplyst'
                ? ['senest uoplyst']
                : deadline
                  ? [`senest ${length(deadline)} efter ${name(event!)}`]
                  : []),
            ...(times === undefined ? [] : [`mindst ${times} gange`]),
            ...(form === undefined ? [] : [`form ${form}`]),
            ...(phase ? [`i de første ${length(phase.length)} efter ${name(phase.event)}`] : []),
            ...(rate ? [`sats ${rate.times} gange ${rate.rule}`] : []),
        ];
    }

    function duty({ modality, bearer, act }: PlainRule): string {
        const [who, what] = [bearer === 'uoplyst' ? bearer : name(bearer), name(act)];
        switch (modality) {
            case 'må ikke':
                return `må ${who} ikke ${what}`;
            case 'ret':
                return `har ${who} ret til ${what}`;
            case 'ret og pligt':
                return `har ${who} ret og pligt til ${what}`;
            case 'fritages':
                return `fritages ${who} for ${what}`;
            case 'definition':
                return `definition "om ${act}"`;
            default:
                return `${modality} ${who} ${what}`;
        }
    }

    function rule(each: PlainRule): string[] {
        const { rows, main } = each;
        const clauses = shuffled([
            ...(each.where ? [`hvis ${condition(each.where)}`] : []),
            ...(each.unless ? [`medmindre ${condition(each.unless)}`] : []),
            ...(each.from !== undefined || each.until !== undefined
                ? [
                      `gælder ${each.from === undefined ? '' : `fra ${date(each.from)} `}${each.until === undefined ? '' : `til og med ${date(each.until)}`}`.trim(),
                  ]
                : []),
            ...each.over.map(
                ({ rule: other, part }) => `undtagelse fra ${other}${part ? ` kun ${part}` : ''}`,
            ),
            ...(each.breachOf.length > 0 ? [`ved brud på ${shuffled(each.breachOf).join(', ')}`] : []),
            ...(rows && !main ? [] : values(each.values)),
        ]);
        const head = [`    om ${name(each.subject)}`];
        if (rows)
            return [
                `særregler ${each.id}`,
                `    hovedregel ${duty(each)}`,
                ...head,
                ...clauses.map((text) => `    ${text}`),
                ...shuffled(rows).map((row) => `    ${row.group}    ${values(row.values).join('    ')}`),
            ];
        const among = each.groups.length === 0 ? 'alle' : shuffled(each.groups).join(', ');
        const except = each.except.length > 0 ? ` undtagen ${shuffled(each.except).join(', ')}` : '';
        return [
            `regel ${each.id}`,
            ...head,
            `    for ${among}${except}`,
            `    ${duty(each)}`,
            ...clauses.map((text) => `    ${text}`),
        ];
    }

    const parts = shuffled([
        [`oplysning ${called('alder')} er et helt tal i år fra 0 til ${set.oldest}`],
        [`oplysning ${called('ydelse')} er én af ${shuffled(set.benefits).map(called).join(', ')}`],
        [`oplysning ${called('uddannelse')} er ja eller nej`],
        [`oplysning ${called('ledighed')} er tid siden ${name('tilmelding')}`],
        ...shuffled(EVENTS).map((id) => [`hændelse ${called(id)}`]),
        ...shuffled(ACTORS).map((id) => [`aktør ${called(id)}${id === 'borgeren' ? ' er borger' : ''}`]),
        ...shuffled(ACTS).map((id) => [`handling ${called(id)}`]),
        ...shuffled(SUBJECTS).map((id) => [`sagsemne ${called(id)}`]),
        ...set.assumptions.map(({ benefit, youngest }) => [
            `forudsætning hvis ${name('ydelse')} er ${name(benefit)} så er ${name('alder')} mindst ${youngest} år`,
        ]),
        ...set.groups.map(({ id, where }) => [`målgruppe ${id}`, `    når ${condition(where)}`]),
        ...set.rules.map(rule),
    ]);
    const header = ['regelsæt prøve "Prøve"', '    lov "LBK nr. 1"'];
    const half = order ? order.below(parts.length + 1) : parts.length;
    const text = (lines: readonly string[]): string =>
        `${(layout ? laidOut(lines, layout) : lines).join('\n')}\n`;
    return [
        { uri: 'file:///prøve/a.regel', text: text([header, ...parts.slice(0, half)].flat()) },
        { uri: 'file:///prøve/b.regel', text: text(parts.slice(half).flat()) },
    ];
}

function laidOut(lines: readonly string[], random: Random): string[] {
    return lines.flatMap((line) => {
        const indented = line.startsWith(' ') ? `${' '.repeat(1 + random.below(8))}${line.trim()}` : line;
        const remark = random.chance(0.1) ? ['', `-- ${random.below(1000)}`] : [];
        return [...remark, random.chance(0.1) ? `${indented} -- sådan` : indented];
    });
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(
    ' ',
);

function date(day: number): string {
    const at = new Date(day * 86_400_000);
    return `${at.getUTCDate()}. ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

export const styleOf = (seed: number): Style => ({ order: seeded(seed), layout: seeded(seed + 1) });
