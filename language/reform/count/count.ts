import {
    countOccurrences,
    daysOf,
    ownCitizens,
    reachOf,
    type CountedGroup,
    type Counting,
    type Counts,
    type GroupToCount,
    type Occurrence,
} from '../../analyses/counting/index.js';
import type { Group, RuleSetModel } from '../../model/index.js';
import { and, type Compiled, type Condition } from '../../population/index.js';
import { applyReforms } from '../apply.js';
import { reformGroups } from '../groups.js';
import { changesIn, reformsIn } from '../state.js';
import { figuresByGroup } from './by-group.js';
import { createDeltas } from './families.js';
import { compareGroups } from './groups.js';
import { startLedger, type Stage } from './ledger.js';
import type { ReformCountOptions, ReformCounts, ReformSide, SubjectChange } from './model.js';
import { phaseInOn } from './phase-in.js';
import { countRecommendations } from './recommendations.js';
import { compareSpecialRules } from './special-rules.js';

/** Counts a rule set without and with its reform, and what each recommendation takes away. */
export function countReform(model: RuleSetModel, options: ReformCountOptions = {}): ReformCounts {
    const { reform, day, include } = options;
    const asked = {
        ...(reform !== undefined && { reforms: [reform] }),
        ...(include && { include }),
    };
    const state = { ...asked, ...(day !== undefined && { day }) };
    const reforms = reformsIn(model, asked);
    const reformed = applyReforms(model, state);
    const from = reformed.from === undefined ? {} : { from: reformed.from };
    const days = day === undefined ? from : { day };
    const judged = day ?? reformed.from;

    const reach = reachOf(model);
    const onDays = daysOf(days);
    const casesOf = remembered((condition) => reach.prepare(and(condition, onDays)));
    const prepared = (groups: readonly GroupToCount[]): readonly CountedGroup[] =>
        groups.map(({ id, condition }) => ({ id, cases: casesOf(condition) }));
    const counting: Counting = {
        vocabulary: model.vocabulary,
        groups: prepared(targetGroups(model.groups)),
        anyone: reach.prepare(onDays),
        meets: reach.meets,
        days,
    };
    const side = (of: RuleSetModel, occurrences: readonly Occurrence[]): ReformSide => {
        const groups = targetGroups(of.groups);
        const counts = countOccurrences(occurrences, { ...counting, groups: prepared(groups) });
        const own = prepared(ownCitizens(groups, reach));
        const cellerEgne = countOccurrences(occurrences, { ...counting, groups: own }).celler;
        return { model: of, counts, cellerEgne, byGroup: figuresByGroup(counts, cellerEgne, of) };
    };

    const { byRecommendation, last } = countRecommendations(model, startLedger(model, counting), {
        recommendations: reforms
            .flatMap(({ recommendations }) => recommendations)
            .filter(({ id, rejected }) => !rejected || include?.has(id) === true),
        applied: changesIn(model, state),
        // All is judged on one day, also a recommendation whose own changes took effect before it.
        deltas: createDeltas(model, { ...asked, ...(judged !== undefined && { day: judged }) }),
        groupsAfter: (changes) => prepared(targetGroups(reformGroups(model, changes).groups)),
    });
    const occurrences = { before: reach.occurrences, after: occurrencesAfter(last, reformed.model) };
    const before = side(model, occurrences.before);
    const after = side(reformed.model, occurrences.after);
    const { map, refined } = compareGroups(model, reformed.model, days);
    const parts = { ...counting, groups: prepared(refined) };
    return {
        reforms,
        ...days,
        before,
        after,
        refined: {
            groups: refined,
            before: countOccurrences(occurrences.before, parts),
            after: countOccurrences(occurrences.after, parts),
        },
        byRecommendation,
        subjects: compareSubjects(before.counts, after.counts, model),
        groupMap: map,
        saerregler: compareSpecialRules(before.counts, after.counts, reformed.successors),
        phaseIn: day === undefined ? [] : reforms.flatMap((each) => phaseInOn(each, day) ?? []),
        reformed,
    };
}

const targetGroups = (groups: readonly Group[]): readonly Group[] =>
    groups.filter(({ kind }) => kind === 'group');

/** The occurrences of a stage in the order of the reformed text. */
function occurrencesAfter({ subjects }: Stage, { norms }: RuleSetModel): readonly Occurrence[] {
    const place = new Map(norms.map(({ id }, index) => [id, index]));
    const of = ({ norm }: Occurrence): number => place.get(norm.id) ?? Infinity;
    return [...subjects.values()].flatMap((each) => each.occurrences).sort((a, b) => of(a) - of(b));
}

function compareSubjects(
    before: Counts,
    after: Counts,
    { vocabulary }: RuleSetModel,
): readonly SubjectChange[] {
    const left = new Map(before.subjects.map((each) => [each.subject, each]));
    const right = new Map(after.subjects.map((each) => [each.subject, each]));
    return [...new Set([...left.keys(), ...right.keys()])].map((subject): SubjectChange => {
        const [one, other] = [left.get(subject), right.get(subject)];
        const title =
            vocabulary.subjects.get(subject)?.title ?? vocabulary.acts.get(subject)?.title ?? subject;
        return { subject, title, ...(one && { before: one }), ...(other && { after: other }) };
    });
}

function remembered(make: (condition: Condition) => Compiled): (condition: Condition) => Compiled {
    const known = new Map<Condition, Compiled>();
    return (condition) => {
        let made = known.get(condition);
        if (!made) known.set(condition, (made = make(condition)));
        return made;
    };
}
