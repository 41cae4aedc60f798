import { formatAmount, formatDuration, formatPercent, type Duration } from '../../calendar/index.js';
import {
    OPEN,
    type Anchor,
    type Bound,
    type CountParameter,
    type DeadlineParameter,
    type Modality,
    type Open,
    type Parameter,
    type Period,
} from '../../model/index.js';
import type { Language, Text } from '../../model/text.js';

/** What an event, an actor, an act or a rule is called in a message. */
export type Naming = (kind: 'event' | 'actor' | 'act', id: string) => string;

/** The names as the drafter wrote them. */
export const asWritten: Naming = (_, id) => id;

export const OPEN_WORD: Text = { da: 'uoplyst', en: 'left open' };

export const MODALITY: Readonly<Record<Modality, Text>> = {
    obligation: { da: 'skal', en: 'must' },
    prohibition: { da: 'må ikke', en: 'must not' },
    permission: { da: 'kan', en: 'may' },
    right: { da: 'har ret til', en: 'has a right to' },
    'right-and-duty': { da: 'har ret og pligt til', en: 'has a right and a duty to' },
    exemption: { da: 'fritages for', en: 'is exempt from' },
    definition: { da: 'defineres', en: 'is defined' },
    'counts-as': { da: 'tæller som', en: 'counts as' },
    'counts-not-as': { da: 'tæller ikke som', en: 'does not count as' },
};

export function sayDuration(duration: Duration | Open | undefined, language: Language): string {
    if (duration === undefined) return '';
    return duration === OPEN ? OPEN_WORD[language] : formatDuration(duration, language);
}

/** "senest 2 uger", "inden udgangen af 8. uge": a deadline without its event. */
export function sayDeadline({ rule, duration, anchor }: DeadlineParameter, language: Language): string {
    const da = language === 'da';
    if (rule === 'end-of' && duration !== undefined && duration !== OPEN) {
        const unit = formatDuration({ amount: 1, unit: duration.unit }, language).replace(/^1 /, '');
        return da
            ? `inden udgangen af ${duration.amount}. ${unit}`
            : `before the end of ${unit} ${duration.amount}`;
    }
    if (rule === 'at') return anchor ? '' : da ? 'ved' : 'at';
    return [DEADLINE[rule][language], sayDuration(duration, language)].filter(Boolean).join(' ');
}

const DEADLINE: Readonly<Record<DeadlineParameter['rule'], Text>> = {
    latest: { da: 'senest', en: 'no later than' },
    earliest: { da: 'tidligst', en: 'no earlier than' },
    within: { da: 'inden for', en: 'within' },
    'end-of': { da: 'inden udgangen af', en: 'before the end of' },
    immediately: { da: 'straks', en: 'at once' },
    promptly: { da: 'umiddelbart', en: 'promptly' },
    'as-soon-as-possible': { da: 'hurtigst muligt', en: 'as soon as possible' },
    ongoing: { da: 'løbende', en: 'continuously' },
    at: { da: 'ved', en: 'at' },
};

/** "efter tilmelding eller raskmelding" */
export function sayAnchor(anchor: Anchor | undefined, language: Language, naming: Naming): string {
    if (!anchor) return '';
    const word = DIRECTION[anchor.direction][language];
    if (anchor.events === OPEN) return `${word} ${OPEN_WORD[language]}`;
    return `${word} ${anyOf(
        anchor.events.map((event) => naming('event', event)),
        language,
    )}`;
}

const DIRECTION: Readonly<Record<Anchor['direction'], Text>> = {
    after: { da: 'efter', en: 'after' },
    before: { da: 'før', en: 'before' },
    at: { da: 'ved', en: 'at' },
};

/** "mindst 6 samtaler i de første 6 måneder, heraf mindst 3 hos a-kassen" */
export function sayCount(count: CountParameter, language: Language, naming: Naming): string {
    const da = language === 'da';
    const parts = count.parts.map((part) => sayCount(part, language, naming));
    const inner =
        parts.length > 0 ? `, ${da ? 'heraf' : 'of which'} ${parts.join(da ? ' og ' : ' and ')}` : '';
    const actor = count.actor === undefined ? '' : `${da ? 'hos' : 'with'} ${naming('actor', count.actor)}`;
    const amount = count.amount === OPEN ? OPEN_WORD[language] : String(count.amount);
    const said = [
        BOUND[count.bound][language],
        amount,
        count.noun ?? (da ? 'gange' : 'times'),
        sayPeriod(count.period, language, naming),
        actor,
    ];
    const own = said.filter(Boolean).join(' ') + inner;
    return count.alternative
        ? `${own} ${da ? 'eller' : 'or'} ${sayCount(count.alternative, language, naming)}`
        : own;
}

const BOUND: Readonly<Record<Bound | 'under' | 'over', Text>> = {
    min: { da: 'mindst', en: 'at least' },
    max: { da: 'højst', en: 'at most' },
    exact: { da: '', en: '' },
    under: { da: 'under', en: 'below' },
    over: { da: 'over', en: 'above' },
};

function sayPeriod(period: Period | undefined, language: Language, naming: Naming): string {
    if (!period) return '';
    const da = language === 'da';
    const length = sayDuration(period.duration, language);
    const from = sayAnchor(period.anchor, language, naming);
    switch (period.kind) {
        case 'first':
            return [period.duration ? `${da ? 'i' : 'in'} ${sayFirst(period.duration, language)}` : '', from]
                .filter(Boolean)
                .join(' ');
        case 'within':
            return [da ? 'inden for' : 'within', length, from].filter(Boolean).join(' ');
        case 'recent':
            return [da ? 'i de seneste' : 'in the last', length, from].filter(Boolean).join(' ');
        case 'per':
            return `${da ? 'pr.' : 'per'} ${length.replace(/^1 /, '')}`;
        case 'at-a-time':
            return da ? 'ad gangen' : 'at a time';
        case 'total':
            return da ? 'i alt' : 'in all';
    }
}

/** Values other than deadlines and counts, a phase without its event. */
export function sayPlain(
    parameter: Exclude<Parameter, DeadlineParameter | CountParameter>,
    language: Language,
    naming: Naming,
): string {
    const da = language === 'da';
    switch (parameter.kind) {
        case 'frequency': {
            if (parameter.rule === 'every') return sayEvery(parameter.duration, language);
            const length = sayDuration(parameter.duration, language);
            const bound = BOUND[parameter.rule === 'max-gap' ? 'max' : 'min'][language];
            return `${bound} ${length} ${da ? 'mellem hver' : 'between each'}`;
        }
        case 'length': {
            if (parameter.bound === 'unlimited') return da ? 'uden tidsgrænse' : 'without limit in time';
            const length = sayDuration(parameter.duration, language);
            const bound = BOUND[parameter.bound][language];
            return [
                da ? 'varighed' : 'lasting',
                bound,
                length,
                parameter.atATime && (da ? 'ad gangen' : 'at a time'),
            ]
                .filter(Boolean)
                .join(' ');
        }
        case 'phase': {
            const { from, until } = parameter;
            if (from && until)
                return `${da ? 'fra' : 'from'} ${sayDuration(from, language)} ${da ? 'til' : 'to'} ${sayDuration(until, language)}`;
            const edge = until ? (da ? 'i' : 'in') : da ? 'efter' : 'after';
            const length = until ?? from;
            return length ? `${edge} ${sayFirst(length, language)}` : '';
        }
        case 'between': {
            const [start, end] = [parameter.start, parameter.end].map((events) =>
                anyOf(
                    events.map((event) => naming('event', event)),
                    language,
                ),
            );
            return `${da ? 'fra' : 'from'} ${start} ${da ? 'til' : 'to'} ${end}`;
        }
        case 'money': {
            const amount =
                parameter.amount === OPEN ? OPEN_WORD[language] : formatAmount(parameter.amount, language);
            return [
                BOUND[parameter.bound][language],
                amount,
                parameter.level && `(${parameter.level})`,
                per(parameter.per, language),
            ]
                .filter(Boolean)
                .join(' ');
        }
        case 'rate':
            return [
                `${parameter.times} ${da ? 'gange' : 'times'}`,
                parameter.rule,
                per(parameter.per, language),
            ]
                .filter(Boolean)
                .join(' ');
        case 'share': {
            const share = parameter.fraction
                ? `${parameter.fraction.part} ${da ? 'ud af' : 'out of'} ${parameter.fraction.whole}`
                : parameter.basisPoints === OPEN
                  ? OPEN_WORD[language]
                  : formatPercent(parameter.basisPoints, language);
            return [
                BOUND[parameter.bound][language],
                share,
                parameter.base && `${da ? 'af' : 'of'} ${parameter.base}`,
            ]
                .filter(Boolean)
                .join(' ');
        }
        case 'scale':
            return parameter.steps
                .map(({ text, value }) => `${text}: ${sayValue(value, language)}`)
                .join('; ');
        case 'form':
            return anyOf(parameter.values, language);
        case 'handover':
            return da
                ? `${naming('actor', parameter.first)} i ${sayFirst(parameter.duration, language)}, derefter ${naming('actor', parameter.next)}`
                : `${naming('actor', parameter.first)} in ${sayFirst(parameter.duration, language)}, then ${naming('actor', parameter.next)}`;
    }
}

/** "de første 3 måneder", "den første måned", "det første halve år" */
function sayFirst(duration: Duration, language: Language): string {
    const length = formatDuration(duration, language);
    if (language === 'en') return `the first ${length.replace(/^1 /, '').replace(/^half a/, 'half')}`;
    if (duration.amount !== 1) return `de første ${length}`;
    if (duration.unit === 'halfyear') return 'det første halve år';
    return `${duration.unit === 'year' ? 'det' : 'den'} første ${length.replace(/^1 /, '')}`;
}

/** "hver måned", "hver 4. måned", "hvert år" */
function sayEvery(duration: Duration, language: Language): string {
    const unit = formatDuration({ amount: 1, unit: duration.unit }, language).replace(/^(?:1|et|half) /, '');
    if (language === 'en')
        return duration.amount === 1 ? `every ${unit}` : `every ${formatDuration(duration, language)}`;
    const every = /år$/.test(unit) ? 'hvert' : 'hver';
    return duration.amount === 1 ? `${every} ${unit}` : `${every} ${duration.amount}. ${unit}`;
}

function sayValue({ amount, unit }: { amount: number; unit: string }, language: Language): string {
    if (unit === 'kr.') return formatAmount(amount, language);
    return unit === 'pct.' ? formatPercent(amount, language) : `${amount} ${unit}`.trim();
}

const per = (unit: string | undefined, language: Language): string =>
    unit === undefined ? '' : `${language === 'da' ? 'pr.' : 'per'} ${unit}`;

function anyOf(items: readonly string[], language: Language): string {
    return items.join(language === 'da' ? ' eller ' : ' or ');
}
