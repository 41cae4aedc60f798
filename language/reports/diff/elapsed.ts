import { anchorClasses, formatDuration, type Duration } from '../../calendar/index.js';
import type { RuleSetModel } from '../../model/index.js';
import type { Language } from '../../model/text.js';
import type { IntervalSet } from '../../population/index.js';

/**
 * How long it is since an event, as the drafter counts it: "under 3 måneder", "på mindst 3 måneder og højst 26 uger". On
 * the axis a length in months is some number of days, which no citizen need have.
 */
export function sayElapsed(
    model: RuleSetModel,
    axis: number,
    set: IntervalSet,
    language: Language,
): string | undefined {
    const bounds = model.space.axes[axis]!;
    const da = language === 'da';
    const said: string[] = [];
    for (let i = 0; i < set.length; i += 2) {
        const [lo, hi] = [set[i]!, set[i + 1]!];
        const [from, until] = [limitAt(model, axis, lo), limitAt(model, axis, hi)];
        const above = from.isPast ? 'over' : da ? 'mindst' : 'at least';
        const below = !until.isPast ? 'under' : da ? 'højst' : 'at most';
        const parts = [
            lo > bounds.lo && `${above} ${from.text(language)}`,
            hi < bounds.hi && `${below} ${until.text(language)}`,
        ].filter((part) => part !== false);
        if (parts.length === 0) return undefined;
        const joined = parts.join(da ? ' og ' : ' and ');
        said.push(/^(mindst|højst|at)/.test(joined) ? `${da ? 'på' : 'of'} ${joined}` : joined);
    }
    return said.join(da ? ' eller ' : ' or ');
}

/** The length of time at whose end something begins: "3 måneder" where the drafter says so, and otherwise in days. */
export const sayLength = (model: RuleSetModel, axis: number, days: number, language: Language): string => {
    const { isPast, text } = limitAt(model, axis, days);
    return isPast ? sayDays(days, language) : text(language);
};

interface Limit {
    /** The days up to here include the last day of the length. */
    readonly isPast: boolean;
    text(language: Language): string;
}

function limitAt({ thresholds }: RuleSetModel, axis: number, days: number): Limit {
    const lengths = thresholds.get(axis) ?? [];
    const classes = anchorClasses(lengths);
    const named = (past: 0 | 1): Duration | undefined =>
        classes.length === 0
            ? undefined
            : lengths.find((_, i) => classes.every((each) => each.lengths[i]! + past === days));
    const [length, ended] = [named(0), named(1)];
    if (length) return { isPast: false, text: (language) => formatDuration(length, language) };
    if (ended) return { isPast: true, text: (language) => formatDuration(ended, language) };
    return { isPast: false, text: (language) => sayDays(days, language) };
}

const sayDays = (days: number, language: Language): string =>
    `${days} ${language === 'da' ? (days === 1 ? 'dag' : 'dage') : days === 1 ? 'day' : 'days'}`;
