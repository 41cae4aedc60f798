import type { Random } from '../../support/random.js';

/** Citizens are numbers: which of four benefits they are on, and which of three ages they have. */
const BENEFITS = 4;
const AGES = 3;
export const CITIZENS = Array.from({ length: BENEFITS * AGES }, (_, i) => i);

export type Citizens = ReadonlySet<number>;

export interface Group {
    readonly name: string;
    readonly citizens: Citizens;
    readonly text: string;
}

export interface Rule {
    readonly name: string;
    readonly group: Group;
    readonly weeks: number;
    readonly refersTo?: {
        readonly kind: 'undtagelse fra' | 'forudsætter' | 'ved brud på';
        readonly rule: string;
    };
}

export type Change =
    | { readonly kind: 'repeal' | 'keep'; readonly rule: string; readonly only?: Group }
    | { readonly kind: 'amend'; readonly rule: string; readonly only?: Group; readonly weeks: number }
    | { readonly kind: 'extend'; readonly rule: string; readonly to: Group };

/** A small rule set and a reform of it, each recommendation one change: what it does can be said with sets of citizens. */
export interface Plan {
    readonly groups: readonly Group[];
    readonly rules: readonly Rule[];
    readonly changes: readonly Change[];
}

export function randomPlan(random: Random): Plan {
    const groups = Array.from({ length: 4 }, (_, i) => randomGroup(`g${i}`, i, random));
    const rules: Rule[] = [];
    for (let i = 0; i < 4; i++) {
        const refersTo =
            i > 0 && random.chance(0.6)
                ? {
                      kind: random.pick(['undtagelse fra', 'forudsætter', 'ved brud på'] as const),
                      rule: rules[random.below(i)]!.name,
                  }
                : undefined;
        rules.push({
            name: `r${i}`,
            group: random.pick(groups),
            weeks: 1 + random.below(3),
            ...(refersTo && { refersTo }),
        });
    }
    const changes = Array.from({ length: 1 + random.below(4) }, (): Change => {
        // Few rules and many changes: the same rule is often changed twice.
        const { name: rule } = random.pick(random.chance(0.7) ? rules.slice(0, 2) : rules);
        const only = random.chance(0.5) ? { only: random.pick(groups) } : {};
        switch (random.below(7)) {
            case 0:
            case 1:
                return { kind: 'repeal', rule, ...only };
            case 2:
                return { kind: 'keep', rule, ...only };
            case 3:
                return { kind: 'extend', rule, to: random.pick(groups) };
            default:
                return { kind: 'amend', rule, ...only, weeks: 4 + random.below(2) };
        }
    });
    return { groups, rules, changes };
}

function randomGroup(name: string, at: number, random: Random): Group {
    const some = [0, 1, 2, 3].filter(() => random.chance(0.5));
    const benefits = some.length > 0 ? some : [at];
    const under = 1 + random.below(AGES);
    const condition = benefits.map((each) => `ydelse er y${each}`).join(' eller ');
    const whole = benefits.length > 1 ? `(${condition})` : condition;
    return {
        name,
        citizens: new Set(
            CITIZENS.filter((each) => benefits.includes(Math.floor(each / AGES)) && each % AGES < under),
        ),
        text: `målgruppe ${name} når ${whole}${under < AGES ? ` og alder er under ${under}` : ''}`,
    };
}

export const VOCABULARY = `regelsæt PRØVE "Prøve"
    lov LAB "En lov"
    gælder fra 1. januar 2024
oplysning ydelse "Ydelse" er én af y0, y1, y2, y3
oplysning alder "Alder" er et helt tal fra 0 til 2
hændelse tilmelding "Tilmelding"
aktør jobcenteret, borgeren
handling samtale "Samtale"
sagsemne emne "Emne"
`;

export function textOf({ groups, rules, changes }: Plan): string {
    return [
        VOCABULARY,
        ...groups.map(({ text }) => `${text}\n`),
        ...rules.map(ruleText),
        'reform r\n    i kraft 1. januar 2026\n',
        ...changes.map((change, i) => `anbefaling 1.${i + 1}\n    ${changeText(change)}\n`),
    ].join('');
}

export function ruleText({ name, group, weeks, refersTo }: Rule): string {
    const reference = refersTo ? `    ${refersTo.kind} ${refersTo.rule}\n` : '';
    return `regel ${name} "Regel ${name}"
    om emne
    for ${group.name}
    skal jobcenteret holde samtale
    senest ${weeks} uger efter tilmelding
${reference}`;
}

function changeText(change: Change): string {
    const only = 'only' in change && change.only ? ` for ${change.only.name}` : '';
    switch (change.kind) {
        case 'repeal':
            return `ophæv ${change.rule}${only}`;
        case 'keep':
            return `fastholdt ${change.rule}${only}`;
        case 'extend':
            return `udvid ${change.rule} til ${change.to.name}`;
        case 'amend':
            return `ændr ${change.rule}${only} til senest ${change.weeks} uger`;
    }
}
