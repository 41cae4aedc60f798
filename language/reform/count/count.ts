import {
    countOccurrences,
    daysOf,
    ownCitizens,
    reachOf,
    type Counting,
    type Counts,
    type GroupToCount,
    type Occurrence,
} from '../../analyses/counting/index.js';
import type { Group, RuleSetModel } from '../../model/index.js';
import { and } from '../../population/index.js';
import { applyReforms } from '../apply.js';
import { changesIn, reformsIn } from '../state.js';
import { figuresByGroup } from './by-group.js';
import { createDeltas } from './families.js';
import { compareGroups } from './groups.js';
import { startLedger, type Stage } from './ledger.js';
import { createMeets } from './meets.js';
import type { ReformCountOptions, ReformCounts, ReformSide, SubjectChange } from './model.js';
import { phaseInOn } from './phase-in.js';
import { countRecommendations } from './recommendations.js';
import { compareSpecialRules } from './special-rules.js';
import { createWorlds, groupsAfter, targetGroups, type World } from './worlds.js';

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

    const applied = changesIn(model, state);
    const asking = createMeets();
    const worldAfter = createWorlds(model, daysOf(days), asking);
    const worlds = { before: worldAfter([]), after: worldAfter(applied) };
    const reach = reachOf(model);
    const counting: Counting = {
        vocabulary: model.vocabulary,
        groups: worlds.before.counted(targetGroups(model)),
        anyone: worlds.before.anyone,
        meets: asking.meets,
        days,
    };
    const count = (
        occurrences: readonly Occurrence[],
        groups: readonly GroupToCount[],
        { anyone, counted }: World,
    ): Counts => countOccurrences(occurrences, { ...counting, anyone, groups: counted(groups) });
    const side = (of: RuleSetModel, occurrences: readonly Occurrence[], world: World): ReformSide => {
        const groups = targetGroups(of);
        const counts = count(occurrences, groups, world);
        const own = ownCitizens(groups, {
            shareCases: (a, b) => reach.shareCases(and(a, world.assumed), b),
        });
        for (const [i, { condition }] of own.entries())
            asking.within(world.casesOf(condition), world.casesOf(groups[i]!.condition));
        const cellerEgne = count(occurrences, own, world).celler;
        return { model: of, counts, cellerEgne, byGroup: figuresByGroup(counts, cellerEgne, of) };
    };

    const { byRecommendation, last } = countRecommendations(model, startLedger(model, counting), {
        recommendations: reforms
            .flatMap(({ recommendations }) => recommendations)
            .filter(({ id, rejected }) => !rejected || include?.has(id) === true),
        applied,
        // All is judged on one day, also a recommendation whose own changes took effect before it.
        deltas: createDeltas(model, { ...asked, ...(judged !== undefined && { day: judged }) }),
        countedOn: (changes) => {
            const { anyone, counted } = worldAfter(changes);
            return { anyone, groups: counted(groupsAfter(model, changes)) };
        },
    });
    const occurrences = { before: reach.occurrences, after: occurrencesAfter(last, reformed.model) };
    const before = side(model, occurrences.before, worlds.before);
    const after = side(reformed.model, occurrences.after, worlds.after);
    const { map, refined } = compareGroups(model, reformed.model, {
        before: worlds.before.there,
        after: worlds.after.there,
    });
    const groupsOf = { from: byId(targetGroups(model)), to: byId(targetGroups(reformed.model)) };
    for (const { from: left, to: right, condition } of refined) {
        const wider = [groupsOf.from.get(left ?? ''), groupsOf.to.get(right ?? '')].flatMap(
            (each) => each ?? [],
        );
        for (const { casesOf } of [worlds.before, worlds.after])
            asking.within(casesOf(condition), ...wider.map((each) => casesOf(each.condition)));
    }
    return {
        reforms,
        ...days,
        before,
        after,
        refined: {
            groups: refined,
            before: count(occurrences.before, refined, worlds.before),
            after: count(occurrences.after, refined, worlds.after),
        },
        byRecommendation,
        subjects: compareSubjects(before.counts, after.counts, model),
        groupMap: map,
        saerregler: compareSpecialRules(before.counts, after.counts, reformed.successors),
        phaseIn: day === undefined ? [] : reforms.flatMap((each) => phaseInOn(each, day) ?? []),
        reformed,
    };
}

const byId = (groups: readonly Group[]): ReadonlyMap<string, Group> =>
    new Map(groups.map((group) => [group.id, group]));

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
