import type { Language, RuleSetModel } from '../../model/index.js';
import { pageOf } from '../reform/sections/parts.js';
import { groupsView } from './groups.js';
import { matrixView } from './matrix.js';
import { sidesOf } from './sides.js';
import { timelineView } from './timeline.js';
import { createPlaces, type Chosen, type View } from './view.js';

export { MOST_SUBJECTS } from './matrix.js';
export { VIEW_STYLE } from './style.js';
export type { Choice, Chosen, Option, View } from './view.js';
export { viewWords } from './words.js';

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
