import { AstUtils, type AstNode } from 'langium';
import { InlayHintKind, InlayHintRequest, type InlayHint, type InlayHintParams } from 'vscode-languageserver';
import { lengthsOf, type Duration } from '../../language/calendar/index.js';
import { groupsIn } from '../../language/analyses/effective/index.js';
import { isDuration, isScope, type Scope } from '../../language/generated/parser/ast.js';
import type { RuleSetModel } from '../../language/model/index.js';
import type { Language } from '../../language/model/text.js';
import { lowerDuration } from '../../language/model/lower/values.js';
import { or } from '../../language/population/index.js';
import { answer, type Feature, type FeatureContext } from './feature.js';
import { describeDuration } from './hover/duration.js';

export const inlayHints: Feature = {
    name: 'små noter i teksten',
    capabilities: { inlayHintProvider: true },
    requests: [answer(InlayHintRequest.type, provideInlayHints, null)],
};

/**
 * What a drafter would look up: how many days some months are, and how many målgrupper a name stands for. A length in
 * weeks or days, and the name of one målgruppe, need no note.
 */
export function provideInlayHints(
    context: FeatureContext,
    { textDocument, range }: InlayHintParams,
): InlayHint[] | null {
    const document = context.document(textDocument.uri);
    const model = context.ruleSetOf(textDocument.uri)?.model;
    if (!document || !model) return null;
    const { language } = context;
    return document.parseResult.value.declarations
        .filter((node) => overlaps(node, range))
        .flatMap((declaration) => [...AstUtils.streamAst(declaration)])
        .filter((node) => overlaps(node, range))
        .flatMap((node) => {
            if (isDuration(node)) return daysHint(node, lowerDuration(node, []), language) ?? [];
            return isScope(node) ? (groupsHint(node, model, language) ?? []) : [];
        });
}

function daysHint(node: AstNode, duration: Duration | undefined, language: Language): InlayHint | undefined {
    const position = node.$cstNode?.range.end;
    if (!position || !duration || duration.unit === 'day' || duration.unit === 'week') return undefined;
    const { shortest, longest } = lengthsOf(duration);
    const days = language === 'da' ? 'dage' : 'days';
    const tooltip = describeDuration(node, language);
    return {
        position,
        label: shortest === longest ? `= ${longest} ${days}` : `= ${shortest}-${longest} ${days}`,
        paddingLeft: true,
        ...(tooltip !== undefined && { tooltip: { kind: 'markdown', value: tooltip } }),
    };
}

/** Only where a name stands for more or less than one målgruppe. */
function groupsHint(node: Scope, model: RuleSetModel, language: Language): InlayHint | undefined {
    const last = node.groups.at(-1)?.$refNode?.range.end;
    const all = model.groups.filter(({ kind }) => kind === 'group');
    if (!last || all.length === 0 || node.everyone) return undefined;
    const known = new Map([...model.groups, ...model.unions].map((each) => [each.id, each]));
    const named = node.groups.flatMap(({ $refText }) => known.get($refText) ?? []);
    if (named.length === 0 || named.every((each) => 'kind' in each && each.kind === 'group'))
        return undefined;
    const met = groupsIn(model, or(...named.map(({ condition }) => condition)));
    const names = met.map(({ group }) => group.id).join(', ');
    return {
        position: last,
        kind: InlayHintKind.Type,
        label:
            language === 'da'
                ? `= borgere i ${met.length} af ${all.length} målgrupper`
                : `= citizens of ${met.length} of ${all.length} groups`,
        paddingLeft: true,
        tooltip: names,
    };
}

function overlaps({ $cstNode }: AstNode, { start, end }: InlayHintParams['range']): boolean {
    const range = $cstNode?.range;
    return range !== undefined && range.start.line <= end.line && range.end.line >= start.line;
}
