import { modelOf, type Change, type ChangeSide, type Comparison } from '../../analyses/diff/index.js';
import { formatCitation, type Place, type RuleSetModel } from '../../model/index.js';
import type { Language } from '../../model/text.js';
import type { Condition } from '../../population/index.js';
import type { FileNames } from '../check/report.js';
import { describeCitizen } from '../citizen.js';
import { whoseCourse } from './courses.js';
import { sayExample } from './example.js';
import { totalsOf } from '../count/report.js';
import { subjectTitle } from '../subject-title.js';
import type { DiffChange, DiffGap, DiffName, DiffPlace, DiffRuleSet } from './model.js';
import { daysOf, populationWords, type PopulationWords } from './population.js';
import { sayChange, titleOf } from './say-change.js';

export interface DiffOptions {
    readonly language: Language;
    readonly names: FileNames;
    /** The side that has the rule set, where only one has it. */
    readonly only?: 'before' | 'after';
}

/** A comparison in the words of one language. */
export function diffOf(comparison: Comparison, { language, names, only }: DiffOptions): DiffRuleSet {
    const { before, after, changes, counts, notCompared } = comparison;
    const shown = only === 'before' ? before : after;
    const words = new Map<RuleSetModel, PopulationWords>();
    const wordsFor = (change: Change): PopulationWords => {
        const model = modelOf(comparison, change);
        const earlier = model === comparison.reformed?.after ? comparison.reformed.before : before;
        let found = words.get(model);
        if (!found) words.set(model, (found = populationWords(earlier, model, language)));
        return found;
    };
    return {
        id: shown.id,
        title: shown.title || shown.id,
        only: only ?? null,
        changes: changes.map((change) => changeOf(change, comparison, wordsFor(change), language, names)),
        counts: { before: totalsOf([counts.before]), after: totalsOf([counts.after]) },
        notCompared: notCompared.map(({ side, what, why, place }): DiffGap => {
            const where = place && placeOf(place, names);
            return { side, what: what[language], why: why[language], place: where ?? null };
        }),
    };
}

function changeOf(
    change: Change,
    comparison: Comparison,
    words: PopulationWords,
    language: Language,
    names: FileNames,
): DiffChange {
    const model = modelOf(comparison, change);
    const sides =
        model === comparison.reformed?.after
            ? comparison.reformed
            : { before: comparison.before, after: comparison.after };
    const population = change.cases
        ? whoseCourse(
              words.say(change.cases, change.groups, ownDays(change), change.citizen),
              change,
              language,
          )
        : null;
    const witness = change.witness ?? (change.citizen && describeCitizen(model, change.citizen, language));
    const isDayTold =
        !change.cases || !change.citizen || words.isDayTold(change.cases, change.citizen, ownDays(change));
    const side = (change.after ?? change.before)!;
    return {
        category: change.category,
        subject: change.subject === undefined ? null : subjectName(change.subject, sides),
        groups: change.groups.map((id) => groupName(id, sides)),
        name: { id: side.name, title: titleOf(side) },
        ...sayChange(change, sides, population, language),
        components: change.components,
        population,
        witness: witness ?? null,
        example: witness ? sayExample(witness, isDayTold, language) : null,
        rests: change.rests.map((each) => each[language]),
        what: change.what?.[language] ?? null,
        reform: change.reform ?? null,
        location: { old: locationOf(change.before, names), new: locationOf(change.after, names) },
    };
}

/**
 * The days of the rules, where these are the same on both sides or the rule is gone: then the change is not about
 * them. From which day a new rule holds must be said.
 */
function ownDays({ before, after }: Change): Condition | undefined {
    if (!before?.norms.length) return undefined;
    const old = daysOf(before.norms);
    if (!after?.norms.length) return after ? undefined : old;
    return JSON.stringify(old) === JSON.stringify(daysOf(after.norms)) ? old : undefined;
}

type Sides = Pick<Comparison, 'before' | 'after'>;

function subjectName(id: string, { before, after }: Sides): DiffName {
    const title = subjectTitle(after, id);
    return { id, title: title === id ? subjectTitle(before, id) : title };
}

function groupName(id: string, { before, after }: Sides): DiffName {
    const named = [after, before].flatMap(({ groups, unions }) => [...groups, ...unions]);
    return { id, title: named.find((group) => group.id === id)?.title ?? id };
}

function locationOf(side: ChangeSide | undefined, names: FileNames): DiffPlace | null {
    if (!side) return null;
    const [norm] = side.norms;
    return {
        ...placeOf(side.place, names),
        rule: norm?.rule ?? null,
        citation: norm?.citation ? formatCitation(norm.citation) : null,
    };
}

function placeOf({ uri, start }: Place, names: FileNames): Omit<DiffPlace, 'rule' | 'citation'> {
    return { file: names(uri), line: start.line + 1, column: start.character + 1 };
}
