import { AstUtils } from 'langium';
import type { Document } from '../../generated/parser/ast.js';
import type { Norm } from '../norm.js';
import type { Problem } from '../problem.js';
import type { RuleSetModel } from '../rule-set.js';
import { lowerAssumption } from './assumptions.js';
import { createAxes, type AxisTable } from './axes.js';
import { createGroupPopulations } from './group-populations.js';
import { watchedNames } from './known-names.js';
import { laterNames } from './later-names.js';
import { readFile, type LoweredFile } from './lowered-file.js';
import type { Lowering } from './lowering.js';
import { createAssembly, targetGroups } from './model.js';
import { headerOf, OWN, partName, partsOf, type Parts } from './parts.js';
import { isSameList, remembering } from './remember.js';
import { createRuleNorms } from './rule-norms.js';
import { keepThresholds, type Thresholds } from './thresholds.js';
import { lowerUnit, needsLowering } from './units.js';
import { joinKnown, shapesOf, type Joined, type Shapes } from './vocabulary-now.js';
import { joinVocabulary } from './vocabulary.js';
import { watched } from './watch.js';
import { isAxisSlot, watchedAxes, type AxisSlot } from './watched-axes.js';
import { createWorkshop, type WorkshopOptions } from './workshop.js';

/** 1 January 2026: the day of a witness when the rule set itself names none. */
const SOME_DAY = 20_454;

export interface RuleSetSource {
    /** The rule set's own files, in order. */
    readonly own: readonly RuleSetFile[];
    /** The rule sets that it uses. */
    readonly used: readonly UsedRuleSet[];
    /** Names the rule set when no file declares one. */
    readonly fallbackName: string;
    /** Syntax errors, unknown names and the like that were found before. */
    readonly problems: readonly Problem[];
}

export interface RuleSetFile {
    readonly uri: string;
    /** Another one whenever the text is. */
    readonly root: Document;
}

export interface UsedRuleSet {
    /** Undefined where no file of it says. */
    readonly name: string | undefined;
    readonly files: readonly RuleSetFile[];
    /** Reforms of this rule set change it: its rules belong to the model. */
    readonly isChanged: boolean;
}

/** Makes the model of one rule set again and again while its files change. */
export interface RuleSetLowering {
    /**
     * From the text's tree to the model that the analyses read. Never throws on broken text: it records problems.
     * Whatever in the model is as it was is the same object as before. The rule sets that it uses, and those that it
     * changes, must be the same ones each time.
     */
    lower(source: RuleSetSource): RuleSetModel;
}

/** The model of files that do not change. */
export function lowerRuleSet(source: RuleSetSource, options: WorkshopOptions = {}): RuleSetModel {
    return createRuleSetLowering(options).lower(source);
}

export function createRuleSetLowering(options: WorkshopOptions = {}): RuleSetLowering {
    const workshop = createWorkshop(options);
    const { watch } = workshop;
    let files = new Map<string, LoweredFile>();
    let parts: Parts = { ofTree: new Map(), mainActs: new Map(), validities: new Map() };
    const mainActs = watched(watch, (part) => parts.mainActs.get(part));
    const validities = watched<Norm['validity']>(
        watch,
        (part) => parts.validities.get(part) ?? {},
        (a, b) => a.from === b.from && a.until === b.until,
    );
    const joinNow = remembering<Joined>();
    const shapesNow = remembering<Shapes>();
    const thresholdsNow = remembering<Thresholds>();
    const tableNow = remembering<AxisTable>();
    let vocabulary = joinVocabulary([], [], []);
    let thresholds: Thresholds = new Map();
    const names = watchedNames(watch, vocabulary);
    let first = createAxes(SOME_DAY, [], new Map());
    const axes = watchedAxes(watch, first);
    /** The axes in the order in which a lowering from nothing asks for them, in pieces. */
    let order: readonly (readonly AxisSlot[])[] = [];
    let count = first.axes.length;
    const groups = createGroupPopulations(workshop);
    const rules = createRuleNorms(workshop);
    const assemble = createAssembly(workshop);

    const on: Lowering = {
        known: names.known,
        axes: axes.axes,
        get problems() {
            return workshop.problems;
        },
        mainActOf: (node) => mainActs.get(parts.ofTree.get(AstUtils.findRootNode(node)) ?? OWN),
        groupCondition: groups.conditionOf,
    };

    return {
        lower(source) {
            const known = files;
            files = new Map();
            const open = ({ uri, root }: RuleSetFile): LoweredFile => {
                const before = known.get(uri);
                const file = before?.root === root ? before : readFile(uri, root, before);
                files.set(uri, file);
                return file;
            };
            const used = source.used.map((each) => ({ ...each, files: each.files.map(open) }));
            const own = source.own.map(open);
            const changed = used.filter(({ isChanged }) => isChanged);
            const all = [...used.flatMap((each) => each.files), ...own];
            const header = headerOf(own);

            parts = partsOf(own, used);
            mainActs.refresh();
            validities.refresh();

            // The rules that a reform changes rest on acts of their own.
            const headed = [...own, ...changed.flatMap((each) => each.files)];
            const joined = joinNow(
                [...all.map((file) => file.vocabulary), ...headed.map((file) => file.headers)],
                () => joinKnown(all, headed, vocabulary),
            );
            if (joined.vocabulary !== vocabulary) {
                vocabulary = joined.vocabulary;
                names.use(vocabulary);
            }
            const shapes = shapesNow([vocabulary.facts], () => shapesOf(vocabulary));
            thresholds = thresholdsNow([shapes.events, ...all.map((file) => file.times)], () =>
                keepThresholds(
                    thresholds,
                    all.map((file) => file.times),
                    vocabulary,
                ),
            );
            const base = tableNow([header?.validity.from, shapes.facts, thresholds], () =>
                createAxes(header?.validity.from ?? SOME_DAY, vocabulary.facts.values(), thresholds),
            );
            if (base !== first) {
                first = base;
                axes.use(numbered(base, order));
                count = axes.table.axes.length;
            }

            const claims = all.flatMap((file) => file.claims);
            const assumptions = all.flatMap((file) => file.assumptions);
            const later = laterNames([...changed.flatMap((each) => each.files), ...own]);
            const ruleFiles = [
                ...changed.flatMap((each) =>
                    each.files.map((file) => ({ file, validity: () => validities.get(partName(each)) })),
                ),
                ...own.map((file) => ({ file, validity: () => validities.get(OWN) })),
            ];
            do {
                const units = groups.lower(all, on);
                groups.lowerClaims(claims, targetGroups(units, later.groups), on);
                for (const unit of assumptions)
                    if (needsLowering(unit)) lowerUnit(unit, workshop, () => lowerAssumption(unit.node, on));
                rules.lower(ruleFiles, on);
            } while (!isNumberedInOrder());

            return assemble({
                source,
                header,
                own,
                used,
                vocabulary,
                thresholds,
                table: axes.table,
                groups: groups.units,
                claims,
                assumptions,
                norms: rules.norms(),
                later,
                problems: [
                    ...source.problems,
                    ...all.flatMap((file) => file.problems),
                    ...joined.problems,
                    ...(header?.problems ?? []),
                    ...groups.problems,
                    ...[...claims, ...assumptions].flatMap((unit) => unit.problems),
                    ...rules.problems(),
                ],
                on,
            });

            /** An axis that is new came last: if it belongs elsewhere, those that come after it get other numbers. */
            function isNumberedInOrder(): boolean {
                const ordered = [
                    groups.axes(),
                    [...claims, ...assumptions].flatMap(({ seen }) => seen.filter(isAxisSlot)),
                    ...rules.axes(),
                ];
                if (
                    ordered.length === order.length &&
                    ordered.every((each, i) => isSameList(each, order[i]!)) &&
                    axes.table.axes.length === count
                )
                    return true;
                order = ordered;
                const table = numbered(base, order);
                count = table.axes.length;
                if (isSameList(idsOf(table), idsOf(axes.table))) return true;
                axes.use(table);
                return false;
            }
        },
    };
}

function numbered(base: AxisTable, order: readonly (readonly AxisSlot[])[]): AxisTable {
    const table = base.copy();
    for (const slots of order) for (const slot of slots) slot.enter(table);
    return table;
}

const idsOf = ({ axes }: AxisTable): string[] => axes.map(({ id }) => id);
