import { AstUtils, type AstNode } from 'langium';
import { everything, not, or, createSpace, type Condition } from '../../population/index.js';
import {
    isAssumption,
    isRecommendation,
    isReform,
    isRuleSet,
    type Assumption,
    type Declaration,
    type RuleSet,
} from '../../generated/parser/ast.js';
import type { Problem } from '../problem.js';
import type { GroupClaim, RuleSetModel } from '../rule-set.js';
import { createAxes } from './axes.js';
import { lowerCondition } from './conditions.js';
import { lowerFigures } from './figures.js';
import { createGroupConditions, lowerGroups } from './groups.js';
import type { Lowering } from './lowering.js';
import { lowerNorms } from './norms.js';
import { lowerHearings, lowerReforms } from './reforms.js';
import { resolveReferences } from './references.js';
import { actName, headerPlace, textOf } from './source-text.js';
import { lowerTestCases } from './test-cases.js';
import { collectThresholds } from './thresholds.js';
import { bad, lowerDate } from './values.js';
import { lowerVocabulary } from './vocabulary.js';

/** 1 January 2026: the day of a witness when the rule set itself names none. */
const SOME_DAY = 20_454;

export interface RuleSetSource {
    /** Declarations of the rule set's own files, in order. */
    readonly own: readonly Declaration[];
    /** The rule sets that it uses. */
    readonly used: readonly UsedRuleSet[];
    /** Those of them that reforms of this one change: their rules belong to the model. */
    readonly changed: readonly UsedRuleSet[];
    readonly files: readonly string[];
    /** Names the rule set when no file declares one. */
    readonly fallbackName: string;
    /** Syntax errors, unknown names and the like that were found before. */
    readonly problems: readonly Problem[];
}

export interface UsedRuleSet {
    /** Undefined where no file of it says. */
    readonly name: string | undefined;
    readonly declarations: readonly Declaration[];
}

/** From the text's tree to the model that the analyses read. Never throws on broken text: it records problems. */
export function lowerRuleSet(source: RuleSetSource): RuleSetModel {
    const problems: Problem[] = [...source.problems];
    const header = source.own.find(isRuleSet);
    const used = source.used.flatMap(({ declarations }) => declarations);
    const all = [...used.filter((declaration) => !isRuleSet(declaration)), ...source.own];
    // The rules that a reform changes rest on acts of their own.
    const headers = source.changed.flatMap(({ declarations }) => declarations.filter(isRuleSet));
    const vocabulary = lowerVocabulary([...all, ...headers], problems);
    const validity = defaultValidity(header, problems);
    const thresholds = collectThresholds(all);
    const axes = createAxes(validity.from ?? SOME_DAY, thresholds);
    for (const fact of vocabulary.facts.values()) axes.addFact(fact);

    const on: Lowering = {
        vocabulary,
        axes,
        problems,
        mainActOf: mainActs(source),
        groupCondition: createGroupConditions(all, problems, () => on),
    };
    const reforming = [...source.changed.flatMap(({ declarations }) => declarations), ...source.own];
    const inserted = insertedNames(reforming);
    const groups = lowerGroups(all, on, inserted.groups);
    const isLater = ({ groups: names }: GroupClaim): boolean => names.some((id) => inserted.groups.has(id));
    const isLaterAssumption = ({ name }: Assumption): boolean =>
        name !== undefined && inserted.rules.has(name);
    const assumptions = all.filter(isAssumption);
    const constraints = assumptions
        .filter((node) => !isLaterAssumption(node))
        .map((node) => assumed(node, on));
    const drafts = lowerNorms(
        [
            ...source.changed.map(({ declarations }) => ({
                declarations,
                validity: defaultValidity(declarations.find(isRuleSet), []),
            })),
            { declarations: source.own, validity },
        ],
        on,
    );
    const norms = resolveReferences(drafts, on);
    const reforms = lowerReforms(reforming, on);
    reportUnused(source, header?.name, problems);
    const hearings = lowerHearings(source.own, on);
    const recommendations = reforms.flatMap((reform) => reform.recommendations);
    const figures = lowerFigures(source.own, used, recommendations, on);
    const cases = lowerTestCases(source.own, on);
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
        groups: groups.groups.filter(({ id }) => !inserted.groups.has(id)),
        claims: groups.claims.filter((claim) => !isLater(claim)),
        norms: norms.filter(({ rule }) => !inserted.rules.has(rule)),
        cases,
        thresholds: new Map(
            axes.axes.flatMap(({ id }, axis) => (thresholds.has(id) ? [[axis, thresholds.get(id)!]] : [])),
        ),
        problems,
        files: source.files,
        ...(figures && { figures }),
        ...((reforms.length > 0 || hearings.length > 0) && {
            reform: {
                reforms,
                norms: norms.filter(({ rule }) => inserted.rules.has(rule)),
                groups: groups.groups.filter(({ id }) => inserted.groups.has(id)),
                assumptions: new Map(
                    assumptions
                        .filter(isLaterAssumption)
                        .map((node) => [node.name!, assumed(node, on)] as const),
                ),
                claims: groups.claims.filter(isLater),
                hearings,
                changes: source.changed.flatMap(({ name }) => name ?? []),
            },
        }),
    };
}

/** `hvis A så B`: no case has A without B. */
function assumed({ premise, conclusion }: Assumption, on: Lowering): Condition {
    const then = lowerCondition(conclusion, on);
    return premise ? or(not(lowerCondition(premise, on)), then) : then;
}

/** A reform can change only rules that the rule set can see. */
function reportUnused({ own, changed }: RuleSetSource, name: string | undefined, problems: Problem[]): void {
    for (const reform of own.filter(isReform)) {
        for (const { $refText: other, ref } of reform.ruleSets) {
            if (!ref || other === name || changed.some((each) => each.name === other)) continue;
            bad(
                problems,
                reform,
                `Reformen ændrer ${other}, men regelsættet bruger det ikke; skriv »bruger ${other}« under »regelsæt«.`,
                `The reform changes ${other}, which the rule set does not use; write »bruger ${other}« below »regelsæt«.`,
            );
        }
    }
}

/** The act that a citation without a name belongs to: the first of the rule set that the citation stands in. */
function mainActs({ own, used, changed }: RuleSetSource): (node: AstNode) => string | undefined {
    const firstAct = (declarations: readonly Declaration[]): string | undefined => {
        const header = declarations.find(isRuleSet);
        const act = header?.clauses.find((clause) => clause.$type === 'ActOfLaw');
        return act && actName(act);
    };
    const byDocument = new Map<AstNode, string | undefined>();
    for (const { name, declarations } of used) {
        const act = firstAct(declarations) ?? name;
        for (const { $container } of declarations) byDocument.set($container, act);
    }
    const [changedAct] = changed.flatMap(({ declarations }) => firstAct(declarations) ?? []);
    const ownAct = firstAct(own) ?? changedAct ?? own.find(isRuleSet)?.name;
    return (node) => {
        const document = AstUtils.findRootNode(node);
        return byDocument.has(document) ? byDocument.get(document) : ownAct;
    };
}

/** Rules and groups that are nothing without the reform that brings them in. */
function insertedNames(declarations: readonly Declaration[]): {
    rules: ReadonlySet<string>;
    groups: ReadonlySet<string>;
} {
    const rules = new Set<string>();
    const groups = new Set<string>();
    for (const { body } of declarations.filter(isRecommendation).flatMap(({ changes }) => changes)) {
        if (body?.$type === 'Insert') for (const rule of body.rules) rules.add(rule.$refText);
        if (body?.$type === 'InsertGroups') for (const group of body.groups) groups.add(group.$refText);
        if ((body?.$type === 'Merge' || body?.$type === 'Rename') && body.into?.name)
            groups.add(body.into.name);
    }
    return { rules, groups };
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
