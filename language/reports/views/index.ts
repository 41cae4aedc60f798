import { compareRuleSets, type Comparison } from '../../analyses/diff/index.js';
import type { Language, RuleSetModel } from '../../model/index.js';
import { pageOf } from '../reform/sections/parts.js';
import { changesView, noChangesView, type Changes } from './changes.js';
import { groupsView } from './groups.js';
import { matrixView } from './matrix.js';
import { sidesOf } from './sides.js';
import { timelineView } from './timeline.js';
import { createPlaces, type Chosen, type View } from './view.js';
import { viewWords } from './words.js';

export { MOST_SUBJECTS } from './matrix.js';
export { VIEW_STYLE } from './style.js';
export { viewWords };
export type { Choice, Chosen, Option, View } from './view.js';

export type ViewName = 'matrix' | 'timeline' | 'groups';

export interface ViewInput {
    readonly model: RuleSetModel;
    /** Name of the reform that the rules are set beside; undefined for the rules as they are. */
    readonly reform: string | undefined;
    readonly chosen: Chosen;
}

const VIEWS = { matrix: matrixView, timeline: timelineView, groups: groupsView } as const;

/** Draws one of the views of a rule set. */
export function makeView(
    name: ViewName,
    { model, reform, chosen }: ViewInput,
    { language, names }: { readonly language: Language; readonly names: (uri: string) => string },
): View {
    const on = { ...pageOf(language), names, places: createPlaces() };
    return VIEWS[name](sidesOf(model, reform), chosen, on);
}

/** What the rules now are set beside. */
export interface OtherVersion extends Pick<Changes, 'label' | 'placeBefore'> {
    /** Undefined where the rule set is not in the other version. */
    readonly before: RuleSetModel | undefined;
}

/** Draws the rules now beside another version of them, where the reader has chosen one. */
export function makeChangesView(
    model: RuleSetModel,
    other: OtherVersion | undefined,
    chosen: Chosen,
    { language, names }: { readonly language: Language; readonly names: (uri: string) => string },
): View {
    const on = { ...pageOf(language), names, places: createPlaces() };
    const { changes: words } = viewWords(language);
    if (!other) return noChangesView(words.choose, on);
    const { before, label, placeBefore } = other;
    if (!before) return noChangesView(words.notThere(model.title || model.id, label), on);
    return changesView({ comparison: compared(before, model), label, placeBefore }, chosen, on);
}

/** A choice of what is shown is no other comparison. */
function compared(before: RuleSetModel, after: RuleSetModel): Comparison {
    const last = comparisons.get(after);
    if (last?.given === before) return last.comparison;
    const comparison = compareRuleSets(before, after);
    comparisons.set(after, { given: before, comparison });
    return comparison;
}

const comparisons = new WeakMap<
    RuleSetModel,
    { readonly given: RuleSetModel; readonly comparison: Comparison }
>();
