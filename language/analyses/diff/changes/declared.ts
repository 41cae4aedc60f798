import type { Change as ReformChange, Place, Reform, RuleSetModel, Text } from '../../../model/index.js';
import type { Change } from '../model.js';
import { canonicalIn, SAME_NAMES, type Renamed } from './canonical.js';
import { sayChange } from './reform-text.js';
import { plain, sideOfThing, type Sides } from './sides.js';

/** Something that a rule set declares beside its rules, with the parts of it that are compared one by one. */
interface Thing {
    readonly name: string;
    readonly title: string;
    readonly place: Place;
    readonly parts: readonly Part[];
}

interface Part {
    readonly what: Text;
    readonly value: unknown;
    /** How it is told; left out where it would be no shorter than the text itself. */
    readonly text?: string;
}

interface Kind {
    readonly word: Text;
    readonly isNeuter?: true;
    /** `wording` unless it is said. */
    readonly category?: 'wording' | 'vocabulary';
    /** Named as on the later side. */
    of(model: RuleSetModel, to: Renamed): readonly Thing[];
}

/**
 * What differs in a rule set beside its rules and words: reforms and their recommendations, hearings, tables and key
 * figures, claims about groups, and prøver. They change nothing for any citizen as long as no rule changes, and are
 * told as wording; what a reform leads to is compared on the rules that it leaves.
 */
export function declaredChanges(given: Sides, to: Renamed): readonly Change[] {
    const [old, now] = [canonicalIn(given.before, to), canonicalIn(given.after, SAME_NAMES)];
    return KINDS.flatMap((kind) => {
        const [before, after] = [byName(kind.of(given.before, to)), byName(kind.of(given.after, SAME_NAMES))];
        return [
            ...[...before].flatMap(([name, thing]): Change[] => {
                const later = after.get(name);
                if (!later) return [told(kind, { da: 'udgået', en: 'gone' }, thing, undefined)];
                return [
                    ...(thing.title === later.title
                        ? []
                        : [told(kind, { da: 'har ny overskrift', en: 'has a new title' }, thing, later)]),
                    ...thing.parts.flatMap((part, i) => {
                        const other = later.parts[i]!;
                        return old(part.value) === now(other.value)
                            ? []
                            : [told(kind, part.what, thing, later, part.text, other.text)];
                    }),
                ];
            }),
            ...[...after].flatMap(([name, thing]) =>
                before.has(name)
                    ? []
                    : [
                          told(
                              kind,
                              kind.isNeuter ? { da: 'nyt', en: 'new' } : { da: 'ny', en: 'new' },
                              undefined,
                              thing,
                          ),
                      ],
            ),
        ];
    });
}

/** Things of one name are told apart by their number. */
function byName(things: readonly Thing[]): ReadonlyMap<string, Thing> {
    const seen = new Map<string, number>();
    return new Map(
        things.map((thing) => {
            const number = (seen.get(thing.name) ?? 0) + 1;
            seen.set(thing.name, number);
            return [number === 1 ? thing.name : `${thing.name} (${number})`, thing];
        }),
    );
}

function told(
    { word, category = 'wording' }: Kind,
    what: Text,
    before: Thing | undefined,
    after: Thing | undefined,
    was?: string,
    is?: string,
): Change {
    const side = ({ name, title, place }: Thing, text?: string): NonNullable<Change['before']> =>
        sideOfThing(name, place, plain(text || `»${title}«`));
    return {
        category,
        groups: [],
        what: { da: `${word.da}: ${what.da}`, en: `${word.en}: ${what.en}` },
        ...(before && { before: side(before, was) }),
        ...(after && { after: side(after, is) }),
        components: [],
        rests: [],
    };
}

const part = (da: string, en: string, value: unknown, text?: string): Part => ({
    what: { da, en },
    value,
    ...(text !== undefined && { text }),
});

const quoted = (all: readonly { readonly text: string }[]): string =>
    all.map(({ text }) => `»${text}«`).join('; ') || '–';

/** What a change has from its reform is told of the reform. */
function withoutInherited(change: ReformChange, of: Pick<Reform, 'inForce' | 'newCasesOnly'>): object {
    const { inForce, newCasesOnly, id, ...own } = change;
    return {
        ...own,
        ...(inForce !== of.inForce && { inForce }),
        ...(newCasesOnly !== of.newCasesOnly && { newCasesOnly }),
    };
}

interface Backed {
    readonly sources: readonly { readonly text: string }[];
    readonly openPoints: readonly { readonly text: string }[];
    readonly assumptions: readonly { readonly text: string }[];
    readonly deviations: unknown;
}

const backing = ({ sources, openPoints, assumptions, deviations }: Backed): readonly Part[] => [
    part('anden kilde', 'another source', sources, quoted(sources)),
    part('noget andet er uoplyst', 'something else is left open', openPoints, quoted(openPoints)),
    part('andre antagelser', 'other assumptions', assumptions, quoted(assumptions)),
    part('anden oplysning om, at kilder er uenige', 'another record of sources that disagree', deviations),
];

const KINDS: readonly Kind[] = [
    {
        word: { da: 'reform', en: 'reform' },
        of: ({ reform }) =>
            (reform?.reforms ?? []).map((each) => ({
                name: each.id,
                title: each.title,
                place: each.place,
                parts: [
                    part('i kraft på en anden dag', 'in force on another day', [
                        each.inForce,
                        each.fullyInForce,
                    ]),
                    part('gælder for andre forløb', 'holds for other courses', each.newCasesOnly),
                    part('andet provenu', 'other proceeds', each.proceeds),
                    part('anden indfasning', 'another phase-in', each.phaseIn),
                    part(
                        'anden begrundelse',
                        'another reason',
                        each.justifications,
                        quoted(each.justifications),
                    ),
                    ...backing(each),
                ],
            })),
    },
    {
        word: { da: 'anbefaling', en: 'recommendation' },
        of: ({ reform }) =>
            (reform?.reforms ?? []).flatMap(({ recommendations, ...of }) =>
                recommendations.map((each) => ({
                    name: each.id,
                    title: each.title,
                    place: each.place,
                    parts: [
                        part('forkastet eller ej', 'rejected or not', each.rejected),
                        part(
                            'andre ændringer af reglerne',
                            'other changes of the rules',
                            each.changes.map((change) => withoutInherited(change, of)),
                            each.changes.map(sayChange).join('; ') || '–',
                        ),
                        part('andet provenu', 'other proceeds', each.proceeds),
                        part(
                            'anden begrundelse',
                            'another reason',
                            each.justifications,
                            quoted(each.justifications),
                        ),
                        ...backing(each),
                    ],
                })),
            ),
    },
    {
        word: { da: 'høringssvar', en: 'hearing' },
        isNeuter: true,
        of: ({ reform }) =>
            (reform?.hearings ?? []).map((each) => ({
                name: each.id,
                title: each.title,
                place: each.place,
                parts: [
                    part('anden dato', 'another date', each.date),
                    part('andre holdninger', 'other positions', each.positions),
                    part('anden kilde', 'another source', each.sources, quoted(each.sources)),
                ],
            })),
    },
    {
        word: { da: 'tabel', en: 'table' },
        of: ({ figures }) =>
            (figures?.tables ?? []).map((each) => ({
                name: each.id,
                title: each.title,
                place: each.place,
                parts: [
                    part('andre kolonner', 'other columns', each.columns),
                    part('andre tal eller rækker', 'other figures or rows', each.rows),
                    part(
                        'andre påstande om tallene',
                        'other claims about the figures',
                        figures!.claims.filter(({ of }) => of.kind === 'cell' && of.table === each.id),
                    ),
                    ...backing(each),
                ],
            })),
    },
    {
        word: { da: 'nøgletal', en: 'key figure' },
        isNeuter: true,
        of: ({ figures }) =>
            (figures?.keyFigures ?? []).map((each) => ({
                name: each.id,
                title: each.title,
                place: each.place,
                parts: [
                    part(
                        'et andet tal',
                        'another figure',
                        each.figure,
                        each.figure.kind === 'stated' ? each.figure.text : '–',
                    ),
                    part('andre grupper', 'other groups', each.groups, each.groups.join(', ') || '–'),
                    part(
                        'andre påstande om tallet',
                        'other claims about the figure',
                        figures!.claims.filter(({ of }) => of.kind === 'key-figure' && of.id === each.id),
                    ),
                    ...backing(each),
                ],
            })),
    },
    {
        word: { da: 'forudsætning', en: 'assumption' },
        category: 'vocabulary',
        of: ({ assumptions = [] }) =>
            assumptions.map((each) => ({
                name: each.id,
                title: each.title,
                place: each.place,
                parts: [
                    part('noget andet forudsættes', 'something else is assumed', each.condition),
                    part('anden kilde', 'another source', each.sources, each.sources.join('; ') || '–'),
                ],
            })),
    },
    {
        word: { da: 'påstand om grupper', en: 'claim about groups' },
        of: ({ claims }, to) =>
            claims.map((each) => ({
                name: each.everyGroup ? 'målgrupperne' : each.groups.map(to.group).sort().join(' '),
                title: each.everyGroup ? 'målgrupperne' : each.groups.map(to.group).sort().join(', '),
                place: each.place,
                parts: [
                    part(
                        'noget andet påstås',
                        'something else is claimed',
                        [each.disjoint, each.exhaustive, each.same],
                        [each.disjoint && 'adskilte', each.exhaustive && 'udtømmende', each.same && 'ens']
                            .filter(Boolean)
                            .join(', '),
                    ),
                    part('inden for noget andet', 'within something else', each.within),
                ],
            })),
    },
    {
        word: { da: 'prøve', en: 'prøve' },
        of: ({ cases }) =>
            cases.map((each) => ({
                name: each.title,
                title: each.title,
                place: each.place,
                parts: [
                    part('om en anden borger', 'about another citizen', each.facts),
                    part(
                        'noget andet skal gælde',
                        'something else is to hold',
                        each.expectations,
                        quoted(each.expectations),
                    ),
                    part('anden kilde', 'another source', each.sources, quoted(each.sources)),
                ],
            })),
    },
    {
        word: { da: 'regelsæt', en: 'rule set' },
        isNeuter: true,
        of: ({ id, title, place }) => (place ? [{ name: id, title, place, parts: [] }] : []),
    },
];
