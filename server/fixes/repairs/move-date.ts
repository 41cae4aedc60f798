import { timeGaps, timeOverlaps } from '../../../language/analyses/timeline/versions.js';
import { strandedReferences } from '../../../language/analyses/references/stranded.js';
import { daysInForce } from '../../../language/analyses/timeline/days.js';
import { formatDay } from '../../../language/calendar/index.js';
import type { Finding, Norm, Place } from '../../../language/model/index.js';
import type { Fix, FixContext, Offer } from '../fix.js';
import { setInForce, type InForce } from '../writing/dates.js';
import { nodeOf } from '../writing/nodes.js';
import { once } from '../writing/once.js';
import { nameOf } from '../writing/say.js';

/** Rules that are to follow each other, or to be in force together, are given dates that do. */
export default {
    id: 'move-date',
    codes: ['RR503', 'RR601', 'RR602'],
    title: {
        da: 'Flyt datoen, så reglerne passer sammen.',
        en: 'Move the date, so that the rules fit together.',
    },
    safety: 'unsafe',
    *offer(context, finding) {
        const ways = { RR503: together, RR601: closeGap, RR602: endOlder }[finding.code as 'RR503'];
        for (const [norm, dates] of ways(context, finding)) {
            const offer = move(context, norm, dates);
            if (offer) yield offer;
        }
    },
} satisfies Fix;

type Way = readonly [norm: Norm, dates: InForce];

const gaps = once(timeGaps);
const overlaps = once(timeOverlaps);
const stranded = once(strandedReferences);

function closeGap({ model }: FixContext, finding: Finding): Way[] {
    return gaps(model)
        .filter(({ newer, older, reference }) => isTold(finding, newer, older, reference.place))
        .flatMap(({ newer, older, days: [from, until] }): Way[] => {
            const ways: Way[] = [];
            // Moved past another version, a date would make an overlap of the gap.
            const before = model.norms.filter(({ rule }) => rule === older.rule);
            if (newer.validity.from === until && before.every(({ validity }) => endOf(validity) <= from))
                ways.push([newer, { from }]);
            const after = model.norms.filter(({ replaces }) => replaces?.rule === older.rule);
            if (older.validity.until === from && after.every(({ validity }) => startOf(validity) >= until))
                ways.push([older, { last: until - 1 }]);
            return ways;
        });
}

const startOf = ({ from }: Norm['validity']): number => from ?? -Infinity;
const endOf = ({ until }: Norm['validity']): number => until ?? Infinity;

function endOlder({ model }: FixContext, finding: Finding): Way[] {
    return overlaps(model)
        .filter(({ newer, older, reference }) => isTold(finding, newer, older, reference.place))
        .flatMap(({ newer, older }): Way[] => {
            const start = daysInForce(model, newer)[0];
            const end = daysInForce(model, older).at(-1);
            const begins = daysInForce(model, older)[0];
            const ways: Way[] = [];
            if (start !== undefined && begins !== undefined && begins < start)
                ways.push([older, { last: start - 1 }]);
            if (end !== undefined && older.validity.until !== undefined && end < endOf(newer.validity))
                ways.push([newer, { from: end }]);
            return ways;
        });
}

/** The rule that refers is in force only while the other one is. */
function together({ model }: FixContext, finding: Finding): Way[] {
    return stranded(model)
        .filter(({ from, to, place }) => isTold(finding, from, to, place ?? from.place))
        .flatMap(({ from, to, kind }): Way[] => {
            const own = daysInForce(model, from);
            const theirs = daysInForce(model, to);
            const [first, end] = [theirs[0], theirs.at(-1)];
            if (first === undefined || end === undefined || theirs.length > 2) return [];
            const dates: InForce = {
                ...(kind === 'replaces' ? {} : end < own.at(-1)! && { last: end - 1 }),
                ...(kind === 'replaces' ? { from: end } : first > own[0]! && { from: first }),
            };
            const later = dates.from ?? own[0]!;
            const last = dates.last ?? own.at(-1)! - 1;
            return later > last ? [] : [[from, dates]];
        });
}

function isTold({ primary, related }: Finding, from: Norm, to: Norm, place: Place): boolean {
    return (
        primary.norm === from.id &&
        related[0]?.norm === to.id &&
        primary.place.uri === place.uri &&
        primary.place.start.line === place.start.line
    );
}

function move(context: FixContext, norm: Norm, dates: InForce): Offer | undefined {
    const node = nodeOf(context, norm);
    const edit = node && setInForce(node, dates);
    if (!edit || (dates.from === undefined && dates.last === undefined)) return undefined;
    const { language } = context;
    const da = language === 'da';
    const name = nameOf(norm, language);
    const from = dates.from === undefined ? undefined : formatDay(dates.from, language);
    const last = dates.last === undefined ? undefined : formatDay(dates.last, language);
    const when = da
        ? [from && `fra ${from}`, last && `til og med ${last}`]
        : [from && `from ${from}`, last && `up to and including ${last}`];
    return {
        title: da
            ? `Lad ${name} gælde ${when.filter(Boolean).join(' ')}`
            : `Let ${name} be in force ${when.filter(Boolean).join(' ')}`,
        edits: [edit],
    };
}
