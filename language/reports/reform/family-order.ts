import type { Family } from '../../model/index.js';

/** What cannot stand comes first, what is left open last. */
const ORDER: Readonly<Record<Family, number>> = {
    syntaks: 0,
    modstrid: 1,
    frist: 2,
    gruppe: 3,
    'død regel': 4,
    henvisning: 5,
    tid: 6,
    værdi: 7,
    tal: 8,
    åben: 9,
    reform: 10,
    tilladelse: 11,
};

export const FAMILIES_IN_ORDER: readonly Family[] = (Object.keys(ORDER) as Family[]).sort(
    (a, b) => ORDER[a] - ORDER[b],
);
