import {
    OPEN,
    type Anchor,
    type Change,
    type Group,
    type Norm,
    type OpenPoint,
    type Parameter,
    type Place,
    type Recommendation,
    type RuleSetModel,
    type Text,
} from '../../model/index.js';
import type { Condition } from '../../population/index.js';
import { groupBy } from '../timeline/successions.js';

/** What one rule, group or recommendation leaves open, each point once. */
export interface OpenPoints {
    readonly told: Norm | Group | Recommendation;
    readonly points: readonly Text[];
}

/** Every rule, group and recommendation that rests on something the source leaves open (uoplyst), one entry each. */
export function openPoints(model: RuleSetModel): readonly OpenPoints[] {
    return [...openInGroups(model), ...openInRules(model), ...openInReforms(model)];
}

export function openInGroups(model: RuleSetModel): readonly OpenPoints[] {
    const found: OpenPoints[] = [];
    for (const group of model.groups) {
        const points = once([...stated(group.openPoints), ...openConditions(model, group.condition)]);
        if (points.length > 0) found.push({ told: group, points });
    }
    return found;
}

export function openInRules(model: RuleSetModel): readonly OpenPoints[] {
    const found: OpenPoints[] = [];
    for (const norms of groupBy(model.norms, ({ rule }) => rule).values()) {
        const points = once(norms.flatMap((norm) => pointsOf(model, norm)));
        if (points.length > 0)
            found.push({ told: norms.find((norm) => pointsOf(model, norm).length > 0)!, points });
    }
    return found;
}

export function openInReforms(model: RuleSetModel): readonly OpenPoints[] {
    const found: OpenPoints[] = [];
    for (const told of model.reform?.reforms.flatMap(({ recommendations }) => recommendations) ?? []) {
        const points = once(stated([...told.openPoints, ...told.changes.flatMap(leftOpen)]));
        if (points.length > 0) found.push({ told, points });
    }
    return found;
}

/** What a change of a rule leaves open is the rule's, once it is changed. */
function leftOpen(change: Change): readonly OpenPoint[] {
    const isRule = ['amend', 'harmonise', 'extend'].includes(change.kind);
    return isRule ? [] : change.openPoints;
}

function pointsOf(model: RuleSetModel, norm: Norm): readonly Text[] {
    return [
        ...stated(norm.openPoints),
        ...(norm.bearer === OPEN && !isMistake(model, norm, norm.place)
            ? [{ da: 'hvem der har pligten', en: 'who bears the duty' }]
            : []),
        ...norm.parameters.flatMap((parameter) => {
            const points = openIn(parameter);
            return points.length > 0 && !isMistake(model, norm, parameter.place) ? points : [];
        }),
        ...openConditions(model, norm.condition),
    ];
}

/** A misspelt actor or an impossible length reads as open, but is a mistake that is told as such. */
function isMistake({ problems, norms }: RuleSetModel, norm: Norm, place: Place): boolean {
    const here = problems.filter(
        (problem) => problem.place.uri === place.uri && problem.place.start.line >= place.start.line,
    );
    if (here.length === 0) return false;
    // A parameter's place is all of it; a rule's is its header, and the rule goes on until the next one.
    const next = norms
        .filter((other) => other.place.uri === place.uri && other.place.start.line > place.start.line)
        .reduce((line, other) => Math.min(line, other.place.start.line), Infinity);
    const end = place === norm.place ? next - 1 : place.end.line;
    return here.some((problem) => problem.place.start.line <= end);
}

function stated(points: readonly { readonly text: string }[]): readonly Text[] {
    return points.map(({ text }) => ({ da: `»${text}«`, en: `»${text}«` }));
}

function openIn(parameter: Parameter): readonly Text[] {
    const points: Text[] = [];
    switch (parameter.kind) {
        case 'deadline':
            if (parameter.duration === OPEN)
                points.push({ da: 'fristens længde', en: 'the length of the deadline' });
            points.push(...openAnchor(parameter.anchor));
            break;
        case 'count':
            for (const count of [parameter, ...parameter.parts]) {
                if (count.amount === OPEN) points.push({ da: 'antallet', en: 'the number' });
                points.push(...openAnchor(count.period?.anchor));
            }
            if (parameter.alternative) points.push(...openIn(parameter.alternative));
            break;
        case 'length':
            if (parameter.duration === OPEN) points.push({ da: 'varigheden', en: 'the duration' });
            break;
        case 'money':
            if (parameter.amount === OPEN) points.push({ da: 'beløbet', en: 'the amount' });
            break;
        case 'share':
            if (parameter.basisPoints === OPEN) points.push({ da: 'andelen', en: 'the share' });
            break;
        default:
            break;
    }
    return points;
}

function openAnchor(anchor: Anchor | undefined): readonly Text[] {
    return anchor?.events === OPEN
        ? [{ da: 'den hændelse, som fristen regnes fra', en: 'the event that the deadline runs from' }]
        : [];
}

/** The open conditions (`uoplyst »…«`) that a condition rests on; a name nobody has declared is a mistake, not a point. */
function openConditions(model: RuleSetModel, condition: Condition): readonly Text[] {
    const found: Text[] = [];
    const seen = new Set<Condition>([condition]);
    for (const each of seen) {
        if (each.kind === 'and' || each.kind === 'or') each.of.forEach((operand) => seen.add(operand));
        else if (each.kind === 'not') seen.add(each.of);
        else if (each.kind === 'in') {
            const meaning = model.axes[each.axis];
            if (meaning?.kind !== 'open' || meaning.text.endsWith('« er ukendt')) continue;
            found.push({ da: `vilkåret »${meaning.text}«`, en: `the condition »${meaning.text}«` });
        }
    }
    return found;
}

function once(points: readonly Text[]): readonly Text[] {
    return [...new Map(points.map((point) => [point.da.replace(/^vilkåret /, ''), point])).values()];
}
