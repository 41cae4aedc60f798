import {
    CodeLensRequest,
    CodeLensResolveRequest,
    type CodeLens,
    type CodeLensParams,
} from 'vscode-languageserver';
import { isReform, isRule, isRuleTable, isSubjectList } from '../../language/generated/parser/ast.js';
import { sayReform } from './code-lens/reform.js';
import { findingsLens, findingsByRule, sayGroupsOfRule } from './code-lens/rule.js';
import { sayVariants } from './code-lens/subject.js';
import { casesByRule, casesLens } from './code-lens/test-cases.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const codeLens: Feature = {
    name: 'tallene over reglerne',
    capabilities: { codeLensProvider: { resolveProvider: true } },
    requests: [
        answer(CodeLensRequest.type, provideCodeLenses, null),
        answer(CodeLensResolveRequest.type, resolveCodeLens, {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        }),
    ],
};

/** A lens whose figure is computed when its line comes into view. */
interface LazyLens {
    readonly uri: string;
    readonly kind: keyof typeof SAY;
    readonly name: string;
}

const SAY = { rule: sayGroupsOfRule, subject: sayVariants, reform: sayReform };

/** A line of figures over every rule, sagsemne and reform. */
export function provideCodeLenses(
    context: FeatureContext,
    { textDocument: { uri } }: CodeLensParams,
): CodeLens[] | null {
    const document = context.document(uri);
    const ruleSet = context.ruleSetOf(uri);
    if (!document || !ruleSet) return null;
    const findings = findingsByRule(context, ruleSet, uri);
    const cases = casesByRule(context, uri);
    const lazy = (kind: LazyLens['kind'], name: string, range: CodeLens['range']): CodeLens => ({
        range,
        data: { uri, kind, name } satisfies LazyLens,
    });
    return document.parseResult.value.declarations.flatMap((node): CodeLens[] => {
        const start = node.$cstNode?.range.start;
        if (!start) return [];
        const range = { start, end: start };
        if (isRule(node) || isRuleTable(node)) {
            if (!node.name) return [];
            return [
                lazy('rule', node.name, range),
                ...findingsLens(findings.get(node.name), uri, range, context.language),
                ...casesLens(cases.get(node.name), uri, range, context.language),
            ];
        }
        if (isReform(node)) return node.name ? [lazy('reform', node.name, range)] : [];
        if (!isSubjectList(node)) return [];
        return node.subjects.flatMap((subject) => {
            const at = subject.$cstNode?.range.start;
            return subject.name && at ? [lazy('subject', subject.name, { start: at, end: at })] : [];
        });
    });
}

export function resolveCodeLens(context: FeatureContext, lens: CodeLens): CodeLens {
    const { uri, kind, name } = lens.data as LazyLens;
    const ruleSet = context.ruleSetOf(uri);
    const command = ruleSet && SAY[kind](ruleSet.model, name, uri, context.language);
    return { ...lens, command: command ?? { title: '–', command: '' } };
}
