import type { Change, Comparison } from '../../language/analyses/diff/index.js';
import { diffOf } from '../../language/reports/diff/report.js';

/** A change in one line, as the tests read it: category, what it is about, and what is said of each side. */
export function told({ category, what, before, after, groups, components, reform }: Change): string {
    const side = (each: Change['before']): string => (each ? `${each.name}: ${each.text.da}` : '–');
    return [
        [category, what?.da, reform && `(${reform})`].filter(Boolean).join(' '),
        `${side(before)} → ${side(after)}`,
        components.join('+'),
        groups.join(', '),
    ]
        .filter(Boolean)
        .join(' | ');
}

export const toldOf = ({ changes }: Comparison): string[] => changes.map(told);

/** Changes of one of the categories. */
export const ofCategory = (comparison: Comparison, ...categories: readonly Change['category'][]): string[] =>
    comparison.changes.filter(({ category }) => categories.includes(category)).map(told);

/** What a reader is told in Danish, without the example. */
export const sentencesOf = (comparison: Comparison): string[] =>
    diffOf(comparison, { language: 'da', names: String }).changes.map(({ sentence }) => sentence);
