import {
    isHearing,
    isRecommendation,
    isReform,
    type Declaration,
    type Hearing as HearingNode,
    type PhaseIn as PhaseInNode,
    type Proceeds as ProceedsNode,
    type Recommendation as RecommendationNode,
    type RecommendationClause,
    type Reform as ReformNode,
    type ReformClause,
} from '../../generated/parser/ast.js';
import type { Justification } from '../norm.js';
import { OPEN } from '../parameter.js';
import type {
    Change,
    Hearing,
    PhaseIn,
    Position,
    Proceeds,
    Recommendation,
    Reform,
    Statement,
} from '../reform.js';
import { lowerChange } from './changes.js';
import { components } from './clauses.js';
import { lowerDeviation, lowerSource } from './groups.js';
import type { Lowering } from './lowering.js';
import { headerPlace, placeOf, textOf } from './source-text.js';
import { bad, lowerDate, lowerMillions } from './values.js';
import { named } from './vocabulary.js';

/** Every reform with its recommendations; a recommendation that belongs to none is a problem. */
export function lowerReforms(declarations: readonly Declaration[], on: Lowering): Reform[] {
    const nodes = declarations.filter(isReform);
    const byReform = Map.groupBy(declarations.filter(isRecommendation), (node) => ownerOf(node, nodes, on));
    const names = new Map<string, ReformNode>();
    return nodes.flatMap((node): Reform[] => {
        const first = names.get(node.name);
        if (first || !node.name) {
            if (first) duplicate('reform', node, first, on);
            return [];
        }
        names.set(node.name, node);
        const timing = timingOf(node.clauses, on);
        const common = statements(node.clauses, on);
        const phaseIn = node.clauses.find((clause) => clause.$type === 'PhaseIn');
        const proceeds = node.clauses.find((clause) => clause.$type === 'Proceeds');
        return [
            {
                ...named(node),
                ...(timing.inForce !== undefined && { inForce: timing.inForce }),
                ...(timing.fullyInForce !== undefined && { fullyInForce: timing.fullyInForce }),
                newCasesOnly: timing.newCasesOnly,
                ...(phaseIn && { phaseIn: lowerPhaseIn(phaseIn, on) }),
                ...(proceeds && { proceeds: lowerProceeds(proceeds, on) }),
                recommendations: distinct(byReform.get(node) ?? [], on).map((each) =>
                    lowerRecommendation(each, node.name, timing, on),
                ),
                justifications: common.justifications,
                assumptions: common.assumptions,
                openPoints: common.openPoints,
                deviations: common.deviations,
                sources: common.sources,
            },
        ];
    });
}

/** The reform that it names; else the only one there is, or the one of its file. */
function ownerOf(
    node: RecommendationNode,
    reforms: readonly ReformNode[],
    on: Lowering,
): ReformNode | undefined {
    const wanted = node.reform?.$refText;
    if (wanted !== undefined) return reforms.find(({ name }) => name === wanted);
    const [only, second] = reforms;
    const owner = second ? reforms.find((reform) => reform.$container === node.$container) : only;
    if (!owner) {
        bad(
            on.problems,
            node,
            `Anbefaling ${node.name} hører ikke til nogen reform; skriv »anbefaling ${node.name} i« og reformens navn.`,
            `Recommendation ${node.name} belongs to no reform; write »anbefaling ${node.name} i« and the name of the reform.`,
        );
    }
    return owner;
}

function distinct(nodes: readonly RecommendationNode[], on: Lowering): RecommendationNode[] {
    const names = new Map<string, RecommendationNode>();
    return nodes.filter((node) => {
        const first = names.get(node.name);
        if (first) duplicate('anbefaling', node, first, on);
        else names.set(node.name, node);
        return !first && node.name !== undefined;
    });
}

function duplicate(
    what: string,
    node: ReformNode | RecommendationNode,
    first: typeof node,
    on: Lowering,
): void {
    const { name } = node;
    on.problems.push({
        kind: 'duplicate-name',
        what,
        name,
        first: headerPlace(first),
        place: headerPlace(node),
    });
}

function lowerRecommendation(
    node: RecommendationNode,
    reform: string,
    inherited: Timing,
    on: Lowering,
): Recommendation {
    const timing = { ...inherited, ...timingOf(node.clauses, on, inherited) };
    const rejected = node.clauses.some((clause) => clause.$type === 'Rejected');
    const proceeds = node.clauses.find((clause) => clause.$type === 'Proceeds');
    const common = { reform, recommendation: node.name, rejected };
    return {
        id: node.name,
        reform,
        title: textOf(node.title) || node.name,
        place: headerPlace(node),
        rejected,
        ...(proceeds && { proceeds: lowerProceeds(proceeds, on) }),
        changes: node.changes.flatMap((change, index): Change[] => {
            const own = timingOf(change.clauses, on, timing);
            const id = `${reform} ${node.name}/${index + 1}`;
            const lowered = lowerChange(change, { ...common, id, ...changeTiming(own) }, on);
            return lowered ? [lowered] : [];
        }),
        ...statements(node.clauses, on),
    };
}

export interface Timing {
    readonly inForce?: number;
    readonly fullyInForce?: number;
    readonly until?: number;
    readonly newCasesOnly: boolean;
}

function changeTiming({ inForce, until, newCasesOnly }: Timing): Omit<Timing, 'fullyInForce'> {
    return { ...(inForce !== undefined && { inForce }), ...(until !== undefined && { until }), newCasesOnly };
}

type TimedClause = { readonly $type: string };

/** `i kraft`, `gælder fra … til og med …` and `gælder kun nye forløb`; what is not said is inherited. */
function timingOf(
    clauses: readonly TimedClause[],
    on: Lowering,
    inherited: Timing = { newCasesOnly: false },
): Timing {
    let timing = inherited;
    for (const clause of clauses as readonly (RecommendationClause | ReformClause)[]) {
        if (clause.$type === 'NewCasesOnly') timing = { ...timing, newCasesOnly: true };
        if (clause.$type === 'EntryIntoForce') {
            const inForce = lowerDate(clause.from, clause, on.problems);
            const fullyInForce = lowerDate(clause.full, clause, on.problems);
            if (inForce !== undefined) timing = { ...timing, inForce };
            if (fullyInForce !== undefined) timing = { ...timing, fullyInForce };
        }
        if (clause.$type === 'Validity') {
            const from = lowerDate(clause.from, clause, on.problems);
            const to = lowerDate(clause.to, clause, on.problems);
            if (from !== undefined) timing = { ...timing, inForce: from };
            if (to !== undefined) timing = { ...timing, until: to + 1 };
        }
    }
    const { inForce, until, fullyInForce } = timing;
    const end = Math.min(until ?? Infinity, fullyInForce ?? Infinity);
    if (timing !== inherited && inForce !== undefined && end < inForce) {
        const [clause] = clauses as readonly RecommendationClause[];
        bad(
            on.problems,
            clause!,
            'Det ophører eller er fuldt indfaset, før det træder i kraft.',
            'It ends or is fully phased in before it takes effect.',
        );
        return inherited;
    }
    return timing;
}

interface Statements {
    readonly justifications: readonly Justification[];
    readonly assumptions: readonly Statement[];
    readonly openPoints: readonly Statement[];
    readonly deviations: Recommendation['deviations'];
    readonly sources: Recommendation['sources'];
}

/** What a reform, a recommendation or a change says about itself. */
export function statements(clauses: readonly TimedClause[], on: Lowering): Statements {
    const nodes = clauses as readonly (RecommendationClause | ReformClause)[];
    return {
        justifications: nodes.flatMap((clause): Justification[] =>
            clause.$type === 'Justification'
                ? [
                      {
                          ...components(clause.components, clause, on),
                          ...(clause.groups.length > 0 && {
                              groups: clause.groups.map((group) => group.$refText),
                          }),
                          text: textOf(clause.text),
                          ...(clause.source !== undefined && { source: textOf(clause.source) }),
                          place: placeOf(clause),
                      },
                  ]
                : [],
        ),
        assumptions: nodes.flatMap((clause) =>
            clause.$type === 'Presumption' ? [{ text: textOf(clause.text), place: placeOf(clause) }] : [],
        ),
        openPoints: nodes.flatMap((clause) =>
            clause.$type === 'Open' ? [{ text: textOf(clause.text), place: placeOf(clause) }] : [],
        ),
        deviations: nodes.flatMap((clause) => (clause.$type === 'Deviation' ? [lowerDeviation(clause)] : [])),
        sources: nodes.flatMap((clause) => (clause.$type === 'Source' ? [lowerSource(clause)] : [])),
    };
}

function lowerProceeds(node: ProceedsNode, on: Lowering): Proceeds {
    const amount = node.open ? OPEN : lowerMillions(node.amount, node.unit, node, on.problems);
    return {
        amount: amount ?? OPEN,
        parts: node.parts.flatMap((part) => {
            const own = lowerMillions(part.amount, node.unit, part, on.problems);
            return own === undefined ? [] : [{ column: part.column, amount: own, place: placeOf(part) }];
        }),
        rounding: lowerMillions(node.rounding, node.unit, node, on.problems) ?? 0,
        ...(node.level !== undefined && { level: node.level }),
        place: placeOf(node),
    };
}

function lowerPhaseIn(node: PhaseInNode, on: Lowering): PhaseIn {
    const amounts = node.years.flatMap((each) => {
        const amount = lowerMillions(each.amount, node.unit, each, on.problems);
        return amount === undefined ? [] : [{ year: each.permanent ? undefined : Number(each.year), amount }];
    });
    const permanent = amounts.find(({ year }) => year === undefined)?.amount;
    return {
        years: amounts.flatMap(({ year, amount }) => (year === undefined ? [] : [{ year, amount }])),
        ...(permanent !== undefined && { permanent }),
        rounding: lowerMillions(node.rounding, node.unit, node, on.problems) ?? 0,
        place: placeOf(node),
    };
}

export function lowerHearings(declarations: readonly Declaration[], on: Lowering): Hearing[] {
    return declarations.filter(isHearing).map((node: HearingNode): Hearing => {
        const date = lowerDate(node.date, node, on.problems);
        return {
            ...named(node),
            ...(date !== undefined && { date }),
            positions: node.clauses.flatMap((clause): Position[] =>
                clause.$type === 'Position'
                    ? [
                          {
                              stance: stanceOf(clause.kind, clause.partly),
                              recommendations: clause.recommendations.map((each) => each.$refText),
                              ...(clause.topic !== undefined && { topic: textOf(clause.topic) }),
                              ...(clause.text !== undefined && { text: textOf(clause.text) }),
                              place: placeOf(clause),
                          },
                      ]
                    : [],
            ),
            sources: node.clauses.flatMap((clause) =>
                clause.$type === 'Source' ? [lowerSource(clause)] : [],
            ),
        };
    });
}

function stanceOf(kind: string, partly: boolean): Position['stance'] {
    if (kind === 'støtter') return partly ? 'supports-in-part' : 'supports';
    return kind === 'imod' ? 'opposes' : 'proposes';
}
