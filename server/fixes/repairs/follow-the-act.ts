import { AstUtils, type AstNode } from 'langium';
import { compareEvents, compareFigures, compareGroups } from '../../../language/analyses/sources/index.js';
import { formatDuration, type Duration } from '../../../language/calendar/index.js';
import { isDuration, isScope } from '../../../language/generated/parser/ast.js';
import type { Figure } from '../../../language/law/figures.js';
import { lowerDuration } from '../../../language/model/lower/values.js';
import { enumerate, type Finding, type Place } from '../../../language/model/index.js';
import type { Edit, Fix, FixContext, Offer } from '../fix.js';
import { replace } from '../writing/clauses.js';
import { nodeAround, nodeAt, nodeOf } from '../writing/nodes.js';
import { groupName } from '../writing/say.js';

/** The rule is written as the act that it cites has it: its length of time, its event, its groups. */
export default {
    id: 'follow-the-act',
    codes: ['RR711', 'RR712', 'RR713'],
    title: { da: 'Skriv reglen, som loven siger.', en: 'Write the rule as the act has it.' },
    safety: 'unsafe',
    *offer(context, finding) {
        if (!context.law) return;
        yield* { RR711: lengths, RR712: events, RR713: groups }[finding.code as 'RR711'](context, finding);
    },
} satisfies Fix;

function* lengths(context: FixContext, { primary }: Finding): Generator<Offer> {
    for (const { stated, instead } of compareFigures(context.model, context.law!).differences) {
        const to = instead && lengthOf(instead.figure);
        if (!to || stated.wanted.kind !== 'duration' || !isAt(primary.place, stated.place)) continue;
        const from = stated.wanted.duration;
        const around = nodeAround(
            context,
            stated.place,
            (node): node is AstNode => node.$cstNode !== undefined,
        );
        const edits = around
            ? [...AstUtils.streamAst(around)].flatMap((node) => lengthEdit(node, from, to))
            : [];
        const { language } = context;
        const [before, after] = [from, to].map((each) => formatDuration(each, language));
        yield {
            title:
                language === 'da'
                    ? `Skriv ${after}, som loven siger, i stedet for ${before}`
                    : `Write ${after}, as the act has it, for ${before}`,
            edits,
        };
    }
}

function lengthOf({ value, unit }: Figure): Duration | undefined {
    switch (unit) {
        case 'day':
        case 'week':
        case 'month':
        case 'halfyear':
        case 'year':
            return Number.isInteger(value) ? { amount: value, unit } : undefined;
        default:
            return undefined;
    }
}

function lengthEdit(node: AstNode, from: Duration, to: Duration): Edit[] {
    if (!isDuration(node)) return [];
    const own = lowerDuration(node, []);
    return own?.amount === from.amount && own.unit === from.unit
        ? [replace(node, formatDuration(to, 'da'))]
        : [];
}

function* events(context: FixContext, { primary }: Finding): Generator<Offer> {
    for (const { event, place, instead } of compareEvents(context.model, context.law!).differences) {
        if (!instead || !isAt(primary.place, place)) continue;
        const clause = nodeAt(context, place, (node): node is AstNode => node.$cstNode !== undefined);
        const edits = clause
            ? namedIn(clause, event.id).map((at) => ({ place: at, text: instead.event.id }))
            : [];
        yield {
            title:
                context.language === 'da'
                    ? `Regn fra »${instead.event.title}«, som loven nævner, i stedet for »${event.title}«`
                    : `Count from »${instead.event.title}«, which the act names, not from »${event.title}«`,
            edits,
        };
    }
}

/** Where a name is referred to in a clause. */
function namedIn(clause: AstNode, name: string): Place[] {
    const uri = AstUtils.getDocument(clause).uri.toString();
    return [...AstUtils.streamAst(clause)].flatMap((node) =>
        [...AstUtils.streamReferences(node)].flatMap(({ reference }) => {
            const range = '$refNode' in reference ? reference.$refNode?.range : undefined;
            const text = '$refText' in reference ? reference.$refText : undefined;
            return range && text === name ? [{ uri, start: range.start, end: range.end }] : [];
        }),
    );
}

function* groups(context: FixContext, { primary }: Finding): Generator<Offer> {
    const { language, model } = context;
    for (const { citing, named } of compareGroups(model, context.law!).differences) {
        if (citing.norm.rule !== primary.rule || !isSameLine(primary.place, citing)) continue;
        const node = nodeOf(context, citing.norm);
        const scope = node?.$type === 'Row' ? node : node?.clauses.find(isScope);
        const [first, last] = [scope?.groups[0]?.$refNode, scope?.groups.at(-1)?.$refNode];
        if (!first || !last || named.length === 0) continue;
        const ids = named.map(({ id }) => id);
        const place = { uri: citing.norm.place.uri, start: first.range.start, end: last.range.end };
        const who = enumerate(
            ids.map((id) => groupName(model, id)),
            language,
        );
        yield {
            title:
                language === 'da'
                    ? `Lad reglen gælde for ${who}, som loven nævner`
                    : `Let the rule be for ${who}, whom the act names`,
            edits: [{ place, text: ids.join(', ') }],
        };
    }
}

const isSameLine = (
    place: Place,
    { citation, place: own }: { citation: { place: Place }; place: Place },
): boolean =>
    [citation.place, own].some((each) => each.uri === place.uri && each.start.line === place.start.line);

function isAt(a: Place, b: Place): boolean {
    return a.uri === b.uri && a.start.line === b.start.line && a.start.character === b.start.character;
}
