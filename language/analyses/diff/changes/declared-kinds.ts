import { formatDay } from '../../../calendar/index.js';
import type {
    Change as ReformChange,
    GroupClaim,
    Place,
    Reform,
    RuleSetModel,
    Text,
} from '../../../model/index.js';
import type { Renamed } from './canonical.js';
import { sayChange } from './reform-text.js';

/** Something that a rule set declares beside its rules, with the parts of it that are compared one by one. */
export interface Thing {
    /** Empty where the drafter gave none. */
    readonly name: string;
    readonly title: string;
    /** What one that is new or gone is called, where the name does not tell which it is. */
    readonly shown?: string;
    readonly place: Place;
    readonly parts: readonly Part[];
}

export interface Part {
    readonly what: Text;
    readonly value: unknown;
    /** How it is told; left out where it would be no shorter than the text itself. */
    readonly text?: string;
    /** The reform whose first day it is. */
    readonly isDayOf?: string;
    /** What it consists of: only what the other side does not have is told. */
    readonly items?: readonly { readonly value: unknown; readonly text: string }[];
}

export interface Kind {
    readonly word: Text;
    readonly isNeuter?: true;
    /** `wording` unless it is said. */
    readonly category?: 'wording' | 'vocabulary';
    /** Named as on the later side. */
    of(model: RuleSetModel, to: Renamed): readonly Thing[];
}

const part = (da: string, en: string, value: unknown, text?: string): Part => ({
    what: { da, en },
    value,
    ...(text !== undefined && { text }),
});

const dayOf = (day: number | undefined): string => (day === undefined ? '–' : formatDay(day, 'da'));

const quoted = (all: readonly { readonly text: string }[]): string =>
    all.map(({ text }) => `»${text}«`).join('; ') || '–';

function changesOf(changes: readonly ReformChange[], of: Pick<Reform, 'inForce' | 'newCasesOnly'>): Part {
    const items = changes.map((change) => ({
        value: withoutInherited(change, of),
        text: sayChange(change, of),
    }));
    const value = items.map((each) => each.value);
    return { ...part('andre ændringer af reglerne', 'other changes of the rules', value), items };
}

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

const claimed = ({ disjoint, exhaustive, same }: GroupClaim): readonly string[] =>
    [disjoint && 'adskilte', exhaustive && 'udtømmende', same && 'ens'].filter((each) => each !== false);

/** "målgrupperne unge, voksne er adskilte": as it is written, for there may be several of the same groups. */
function sayClaim(claim: GroupClaim): string {
    const { everyGroup, groups, withinText } = claim;
    const whose = everyGroup ? '' : ` ${groups.join(', ')}`;
    const within = withinText === undefined ? '' : ` når ${withinText}`;
    return `målgrupperne${whose} er ${claimed(claim).join(' og ')}${within}`;
}

/** One that has a name and a title of its own. */
const thing = (
    { id, title, place }: { readonly id: string; readonly title: string; readonly place: Place },
    parts: readonly Part[],
): Thing => ({ name: id, title, place, parts });

/** Everything beside the rules and the words, kind by kind. */
export const KINDS: readonly Kind[] = [
    {
        word: { da: 'reform', en: 'reform' },
        of: ({ reform }) =>
            (reform?.reforms ?? []).map((each) =>
                thing(each, [
                    {
                        ...part(
                            'i kraft på en anden dag',
                            'in force on another day',
                            each.inForce,
                            dayOf(each.inForce),
                        ),
                        isDayOf: each.id,
                    },
                    part(
                        'fuldt indfaset på en anden dag',
                        'fully phased in on another day',
                        each.fullyInForce,
                        dayOf(each.fullyInForce),
                    ),
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
                ]),
            ),
    },
    {
        word: { da: 'anbefaling', en: 'recommendation' },
        of: ({ reform }) =>
            (reform?.reforms ?? []).flatMap(({ recommendations, ...of }) =>
                recommendations.map((each) =>
                    thing(each, [
                        part('forkastet eller ej', 'rejected or not', each.rejected),
                        changesOf(each.changes, of),
                        part('andet provenu', 'other proceeds', each.proceeds),
                        part(
                            'anden begrundelse',
                            'another reason',
                            each.justifications,
                            quoted(each.justifications),
                        ),
                        ...backing(each),
                    ]),
                ),
            ),
    },
    {
        word: { da: 'høringssvar', en: 'hearing' },
        isNeuter: true,
        of: ({ reform }) =>
            (reform?.hearings ?? []).map((each) =>
                thing(each, [
                    part('anden dato', 'another date', each.date),
                    part('andre holdninger', 'other positions', each.positions),
                    part('anden kilde', 'another source', each.sources, quoted(each.sources)),
                ]),
            ),
    },
    {
        word: { da: 'tabel', en: 'table' },
        of: ({ figures }) =>
            (figures?.tables ?? []).map((each) =>
                thing(each, [
                    part('andre kolonner', 'other columns', each.columns),
                    part('andre tal eller rækker', 'other figures or rows', each.rows),
                    part(
                        'andre påstande om tallene',
                        'other claims about the figures',
                        figures!.claims.filter(({ of }) => of.kind === 'cell' && of.table === each.id),
                    ),
                    ...backing(each),
                ]),
            ),
    },
    {
        word: { da: 'nøgletal', en: 'key figure' },
        isNeuter: true,
        of: ({ figures }) =>
            (figures?.keyFigures ?? []).map((each) =>
                thing(each, [
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
                ]),
            ),
    },
    {
        word: { da: 'forudsætning', en: 'assumption' },
        category: 'vocabulary',
        of: ({ assumptions = [] }) =>
            assumptions.map((each) => ({
                name: each.id,
                title: each.title || each.text,
                place: each.place,
                parts: [
                    part(
                        'noget andet forudsættes',
                        'something else is assumed',
                        each.condition,
                        `»${each.text}«`,
                    ),
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
                shown: sayClaim(each),
                place: each.place,
                parts: [
                    part(
                        'noget andet påstås',
                        'something else is claimed',
                        [each.disjoint, each.exhaustive, each.same],
                        claimed(each).join(', '),
                    ),
                    part(
                        'inden for noget andet',
                        'within something else',
                        each.within,
                        each.withinText === undefined ? 'alle' : `»${each.withinText}«`,
                    ),
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
        // There is one on either side, whatever it is called.
        of: ({ id, title, place }) =>
            place
                ? [
                      {
                          name: '',
                          title: title || id,
                          place,
                          parts: [
                              part('har et andet navn', 'has another name', id, id),
                              part('har ny overskrift', 'has a new title', title, `»${title}«`),
                          ],
                      },
                  ]
                : [],
    },
];
