import { createSpace, everything, type Axis, type Condition, type Space } from '../../population/index.js';
import { isReform } from '../../generated/parser/ast.js';
import type { Duration } from '../../calendar/index.js';
import type { FigureSet } from '../figures.js';
import type { Norm } from '../norm.js';
import type { Problem } from '../problem.js';
import type { ReformSource } from '../reform.js';
import type { Assumption, AxisMeaning, Group, GroupClaim, GroupUnion, RuleSetModel } from '../rule-set.js';
import type { Suppression } from '../suppression.js';
import type { TestCase } from '../test-case.js';
import type { Vocabulary } from '../vocabulary.js';
import { declaredAssumption } from './assumptions.js';
import { axesOf, type AxisTable } from './axes.js';
import type { RuleSetHeader } from './declared.js';
import { lowerFigures } from './figures.js';
import type { LaterNames } from './later-names.js';
import type { LoweredFile } from './lowered-file.js';
import type { Lowering } from './lowering.js';
import type { UsedPart } from './parts.js';
import { lowerHearings, lowerReforms } from './reforms.js';
import { keepList, keepMap, isSameList } from './remember.js';
import type { RuleSetSource } from './rule-set.js';
import { headerPlace } from './source-text.js';
import { lowerTestCases } from './test-cases.js';
import type { Thresholds } from './thresholds.js';
import type { AssumptionUnit, ClaimUnit, GroupUnit } from './units.js';
import { bad } from './values.js';
import type { Workshop } from './workshop.js';

/** Everything that a model is made of. */
export interface ModelParts {
    readonly source: RuleSetSource;
    readonly header: RuleSetHeader | undefined;
    readonly own: readonly LoweredFile[];
    readonly used: readonly UsedPart[];
    readonly vocabulary: Vocabulary;
    readonly thresholds: Thresholds;
    readonly table: AxisTable;
    readonly groups: readonly GroupUnit[];
    readonly claims: readonly ClaimUnit[];
    readonly assumptions: readonly AssumptionUnit[];
    readonly norms: readonly Norm[];
    readonly later: LaterNames;
    readonly problems: readonly Problem[];
    readonly on: Lowering;
}

/** What »målgrupperne i LAB« means: not the groups that only a reform brings. */
export function targetGroups(groups: readonly GroupUnit[], later: ReadonlySet<string>): string[] {
    return groups.flatMap(({ value }) =>
        value?.group?.kind === 'group' && !later.has(value.group.id) ? [value.group.id] : [],
    );
}

/** Puts models together; whatever in one is as in the one before is the same object. */
export function createAssembly(workshop: Workshop): (parts: ModelParts) => RuleSetModel {
    let before: RuleSetModel | undefined;

    return (parts) => {
        const { source, header, own, later } = parts;
        const problems = [...parts.problems];
        // What the others ask for does not count for the rules: they come last, and are lowered each time.
        const others = lowerOthers(parts, problems);
        const values = parts.groups.flatMap(({ value }) => value ?? []);
        const groups = values.flatMap(({ group }) => group ?? []);
        const claims = parts.claims.flatMap(({ value }) => value ?? []);
        const isLater = ({ groups: names }: GroupClaim): boolean => names.some((id) => later.groups.has(id));
        const isLaterAssumption = ({ name }: AssumptionUnit): boolean => later.rules.has(name);
        const axes = keepAxes(before?.space.axes, others.table.axes);
        const constraints = parts.assumptions
            .filter((unit) => !isLaterAssumption(unit))
            .flatMap(({ value }) => (value && value !== everything ? [value] : []));
        const suppressions = own.flatMap((file) => file.suppressions);
        const title = header?.title || (header?.name ?? source.fallbackName);
        const reform: ReformSource | undefined =
            others.reforms.length > 0 || others.hearings.length > 0
                ? {
                      reforms: others.reforms,
                      norms: parts.norms.filter(({ rule }) => later.rules.has(rule)),
                      groups: groups.filter(({ id }) => later.groups.has(id)),
                      assumptions: new Map(
                          parts.assumptions
                              .filter(isLaterAssumption)
                              .flatMap(({ name, value }) => (value ? [[name, value] as const] : [])),
                      ),
                      claims: claims.filter(isLater),
                      hearings: others.hearings,
                      changes: parts.used.flatMap(({ name, isChanged }) => (isChanged && name ? [name] : [])),
                  }
                : undefined;
        before = {
            id: header?.name ?? source.fallbackName,
            title,
            ...(header && { place: header.place }),
            vocabulary: parts.vocabulary,
            space: keepSpace(before?.space, axes, constraints),
            axes: keepMeanings(before?.axes, others.table.meanings),
            groups: keepList<Group>(
                before?.groups,
                groups.filter(({ id }) => !later.groups.has(id)),
            ),
            unions: keepList<GroupUnion>(
                before?.unions,
                values.flatMap(({ union }) => union ?? []),
            ),
            claims: keepList<GroupClaim>(
                before?.claims,
                claims.filter((claim) => !isLater(claim)),
            ),
            assumptions: keepList<Assumption>(
                before?.assumptions,
                parts.assumptions
                    .filter((unit) => !isLaterAssumption(unit))
                    .flatMap((unit) => declaredAssumption(unit) ?? []),
            ),
            norms:
                later.rules.size === 0
                    ? parts.norms
                    : keepList<Norm>(
                          before?.norms,
                          parts.norms.filter(({ rule }) => !later.rules.has(rule)),
                      ),
            cases: keepList<TestCase>(before?.cases, others.cases),
            thresholds: keepMap(before?.thresholds, thresholdsByAxis(axes, parts.thresholds)),
            problems: keepList<Problem>(before?.problems, problems),
            files: keepList<string>(
                before?.files,
                own.map(({ uri }) => uri),
            ),
            ...(suppressions.length > 0 && {
                suppressions: keepList<Suppression>(before?.suppressions, suppressions),
            }),
            ...(others.figures && { figures: others.figures }),
            ...(reform && { reform }),
        };
        return before;
    };

    interface Others {
        readonly table: AxisTable;
        readonly reforms: ReformSource['reforms'];
        readonly hearings: ReformSource['hearings'];
        readonly figures: FigureSet | undefined;
        readonly cases: readonly TestCase[];
    }

    function lowerOthers({ own, used, header, table, on }: ModelParts, problems: Problem[]): Others {
        const mine = own.flatMap(({ others }) => others);
        const changed = used.filter(({ isChanged }) => isChanged);
        const reforming = [...changed.flatMap(({ files }) => files.flatMap(({ others }) => others)), ...mine];
        if (reforming.length === 0)
            return { table, reforms: [], hearings: [], figures: undefined, cases: [] };
        const theirs = used.flatMap(({ files }) => files.flatMap(({ others }) => others));
        const extended = table.copy();
        const onOthers: Lowering = { ...on, axes: axesOf(extended), problems };
        const [first] = reforming;
        const attempt = <T>(otherwise: T, work: () => T): T =>
            workshop.collecting(
                problems,
                () => workshop.attempt(() => headerPlace(first!), work) ?? otherwise,
            );
        const reforms = attempt([], () => lowerReforms(reforming, onOthers));
        reportUnused(own, header?.name, changed, problems);
        const hearings = attempt([], () => lowerHearings(mine, onOthers));
        const recommendations = reforms.flatMap((reform) => reform.recommendations);
        const figures = attempt(undefined, () => lowerFigures(mine, theirs, recommendations, onOthers));
        const cases = attempt([], () => lowerTestCases(mine, onOthers));
        return { table: extended, reforms, hearings, figures, cases };
    }
}

/** A reform can change only rules that the rule set can see. */
function reportUnused(
    own: readonly LoweredFile[],
    name: string | undefined,
    changed: readonly UsedPart[],
    problems: Problem[],
): void {
    for (const reform of own.flatMap(({ others }) => others.filter(isReform))) {
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

function keepAxes(before: readonly Axis[] | undefined, axes: readonly Axis[]): readonly Axis[] {
    const isSame =
        before?.length === axes.length &&
        axes.every((axis, i) => {
            const other = before[i]!;
            return (
                axis === other ||
                (axis.id === other.id &&
                    axis.lo === other.lo &&
                    axis.hi === other.hi &&
                    axis.preferred === other.preferred)
            );
        });
    return isSame ? before : axes;
}

function keepSpace(
    before: Space | undefined,
    axes: readonly Axis[],
    constraints: readonly Condition[],
): Space {
    return before?.axes === axes && isSameList(before.constraints, constraints)
        ? before
        : createSpace(axes, constraints);
}

function keepMeanings(
    before: readonly AxisMeaning[] | undefined,
    meanings: readonly AxisMeaning[],
): readonly AxisMeaning[] {
    const isSame =
        before?.length === meanings.length &&
        meanings.every((each, i) => each === before[i] || JSON.stringify(each) === JSON.stringify(before[i]));
    return isSame ? before : [...meanings];
}

function thresholdsByAxis(axes: readonly Axis[], thresholds: Thresholds): Map<number, readonly Duration[]> {
    return new Map(
        axes.flatMap(({ id }, axis) => {
            const lengths = thresholds.get(id);
            return lengths ? [[axis, lengths] as const] : [];
        }),
    );
}
