import { everything, not, or, createSpace, type Condition } from '../../population/index.js';
import { isAssumption, isRuleSet, type Declaration, type RuleSet } from '../../generated/parser/ast.js';
import type { Problem } from '../problem.js';
import type { RuleSetModel } from '../rule-set.js';
import { createAxes } from './axes.js';
import { lowerCondition } from './conditions.js';
import { createGroupConditions, lowerGroups } from './groups.js';
import type { Lowering } from './lowering.js';
import { lowerNorms } from './norms.js';
import { resolveReferences } from './references.js';
import { headerPlace, textOf } from './source-text.js';
import { collectThresholds } from './thresholds.js';
import { lowerDate } from './values.js';
import { lowerVocabulary } from './vocabulary.js';

/** 1 January 2026: the day of a witness when the rule set itself names none. */
const SOME_DAY = 20_454;

export interface RuleSetSource {
    /** Declarations of the rule set's own files, in order, and of the rule sets that it uses. */
    readonly own: readonly Declaration[];
    readonly used: readonly Declaration[];
    readonly files: readonly string[];
    /** Names the rule set when no file declares one. */
    readonly fallbackName: string;
    /** Syntax errors, unknown names and the like that were found before. */
    readonly problems: readonly Problem[];
}

/** From the text's tree to the model that the analyses read. Never throws on broken text: it records problems. */
export function lowerRuleSet(source: RuleSetSource): RuleSetModel {
    const problems: Problem[] = [...source.problems];
    const header = source.own.find(isRuleSet);
    const all = [...source.used.filter((declaration) => !isRuleSet(declaration)), ...source.own];
    const vocabulary = lowerVocabulary(all, problems);
    const validity = defaultValidity(header, problems);
    const axes = createAxes(validity.from ?? SOME_DAY, collectThresholds(all));
    for (const fact of vocabulary.facts.values()) axes.addFact(fact);

    const mainAct = [...vocabulary.lawActs.keys()][0] ?? header?.name;
    const on: Lowering = {
        vocabulary,
        axes,
        problems,
        mainAct,
        groupCondition: createGroupConditions(all, problems, () => on),
    };
    const groups = lowerGroups(all, on);
    const constraints = all.filter(isAssumption).map((node): Condition => {
        const conclusion = lowerCondition(node.conclusion, on);
        return node.premise ? or(not(lowerCondition(node.premise, on)), conclusion) : conclusion;
    });
    const norms = resolveReferences(lowerNorms(source.own, on, validity), on);
    return {
        id: header?.name ?? source.fallbackName,
        title: textOf(header?.title) || (header?.name ?? source.fallbackName),
        ...(header && { place: headerPlace(header) }),
        vocabulary,
        space: createSpace(
            axes.axes,
            constraints.filter((constraint) => constraint !== everything),
        ),
        axes: axes.meanings,
        ...groups,
        norms,
        problems,
        files: source.files,
    };
}

function defaultValidity(
    header: RuleSet | undefined,
    problems: Problem[],
): { from?: number; until?: number } {
    const node = header?.clauses.find((clause) => clause.$type === 'Validity');
    if (!node) return {};
    const from = lowerDate(node.from, node, problems);
    const to = lowerDate(node.to, node, problems);
    return { ...(from !== undefined && { from }), ...(to !== undefined && { until: to + 1 }) };
}
