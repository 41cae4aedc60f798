import { AstUtils, type AstNode } from 'langium';
import {
    isDuration,
    isFigureValue,
    isFrequency,
    isPeriod,
    isPhase,
    type Duration as DurationNode,
    type Frequency,
} from '../../../language/generated/parser/ast.js';
import {
    findNearEqual,
    type NearEqualPair,
    type StatedDuration,
} from '../../../language/analyses/deadlines/index.js';
import { formatDuration, type Duration } from '../../../language/calendar/index.js';
import { lowerDuration, unitOf, valueDuration } from '../../../language/model/lower/values.js';
import type { Finding } from '../../../language/model/index.js';
import type { Edit, Fix, FixContext, Offer } from '../fix.js';
import { replace } from '../writing/clauses.js';
import { nodeAround, nodeAt, placeOfNode, textOfNode } from '../writing/nodes.js';
import { once } from '../writing/once.js';
import { nameOf } from '../writing/say.js';

/** Two lengths that read as the same are written as one of them, either way. */
export default {
    id: 'use-one-unit',
    codes: ['RR202', 'RR203'],
    title: { da: 'Skriv de to længder ens.', en: 'Write the two lengths alike.' },
    safety: 'unsafe',
    *offer(context, finding) {
        for (const pair of nearEqual(context.model)) {
            if (!isTold(finding, pair)) continue;
            for (const [changed, kept] of [
                [pair.second, pair.first],
                [pair.first, pair.second],
            ] as const) {
                const offer = write(context, changed, kept);
                if (offer) yield offer;
            }
        }
    },
} satisfies Fix;

const nearEqual = once(findNearEqual);

function isTold({ code, primary, related }: Finding, { kind, first, second }: NearEqualPair): boolean {
    if ((code === 'RR203') !== (kind === 'same-length')) return false;
    const same = (a: Finding['primary']['place'], b: Finding['primary']['place']): boolean =>
        a.uri === b.uri && a.start.line === b.start.line && a.start.character === b.start.character;
    const other = related[0]?.place ?? primary.place;
    return same(primary.place, second.parameter.place) && same(other, first.parameter.place);
}

function write(context: FixContext, changed: StatedDuration, kept: StatedDuration): Offer | undefined {
    const clause =
        nodeAt(context, changed.parameter.place, (node): node is AstNode => node.$type !== 'Row') ??
        nodeAround(context, changed.parameter.place, (node): node is AstNode => node !== undefined);
    if (!clause) return undefined;
    const edits: Edit[] = [];
    for (const node of AstUtils.streamAst(clause)) {
        const edit = editOf(node, changed.duration, kept.duration);
        if (edit) edits.push(edit);
    }
    const { language } = context;
    const [from, to] = [changed.duration, kept.duration].map((each) => formatDuration(each, language));
    return {
        title:
            language === 'da'
                ? `Skriv ${to} i stedet for ${from} i ${nameOf(changed.norm, language)}`
                : `Write ${to} for ${from} in ${nameOf(changed.norm, language)}`,
        edits,
    };
}

function editOf(node: AstNode, from: Duration, to: Duration): Edit | undefined {
    if (isDuration(node) && isSame(lowerDuration(node, []), from)) return durationEdit(node, to);
    if (isFigureValue(node) && isSame(valueDuration(node, []), from))
        return replace(node, formatDuration(to, 'da'));
    if (isFrequency(node) && isSame(everyOf(node), from)) return replace(node, everyText(to));
    return undefined;
}

const isSame = (a: Duration | undefined, b: Duration): boolean => a?.unit === b.unit && a.amount === b.amount;

/** `i det første halve år` becomes `i de første 6 måneder`: the article goes with the number. */
function durationEdit(node: DurationNode, to: Duration): Edit | undefined {
    const { $container: around } = node;
    const text = formatDuration(to, 'da');
    if (!isPhase(around) && !isPeriod(around)) return replace(node, text);
    const clause = textOfNode(around);
    const offset = node.$cstNode!.offset - around.$cstNode!.offset;
    const before = clause.slice(0, offset);
    const first = /\b(de|det|den)(\s+første\s+)$/.exec(before);
    if (!first) return replace(node, text);
    const { uri, start, end } = placeOfNode(node);
    if (/\n/.test(first[0])) return undefined;
    const from = { line: start.line, character: start.character - first[0].length };
    return { place: { uri, start: from, end }, text: firstOf(to) };
}

/** `det første halve år`, `den første uge`, `de første 6 måneder` */
function firstOf({ amount, unit }: Duration): string {
    if (unit === 'halfyear' && amount === 1) return 'det første halve år';
    if (amount !== 1) return `de første ${formatDuration({ amount, unit }, 'da')}`;
    const [article, word] = ONE[unit];
    return `${article} første ${word}`;
}

const ONE = {
    day: ['den', 'dag'],
    week: ['den', 'uge'],
    month: ['den', 'måned'],
    halfyear: ['det', 'halvår'],
    year: ['det', 'år'],
} as const;

function everyOf({ every, unit }: Frequency): Duration | undefined {
    const named = unitOf(unit);
    return named && { amount: every === undefined ? 1 : Number.parseInt(every, 10), unit: named };
}

/** `hver måned`, `hver 4. uge` */
function everyText({ amount, unit }: Duration): string {
    const [, word] = ONE[unit];
    return amount === 1 ? `hver ${word}` : `hver ${amount}. ${word}`;
}
