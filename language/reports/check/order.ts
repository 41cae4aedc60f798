import type { Finding, Severity } from '../../model/index.js';
import { FAMILIES_IN_ORDER } from '../reform/family-order.js';
import { inReadingOrder, type CheckReport } from './report.js';

/** What a reviewer must see comes first: by severity, then by what cannot stand, then from top to bottom. */
export function inOrderOfWeight({ ruleSets }: Pick<CheckReport, 'ruleSets'>): readonly Finding[] {
    const family = new Map(FAMILIES_IN_ORDER.map((each, i) => [each, i]));
    return ruleSets
        .flatMap(inReadingOrder)
        .sort(
            (a, b) =>
                WEIGHT[a.severity] - WEIGHT[b.severity] ||
                (family.get(a.family) ?? 0) - (family.get(b.family) ?? 0),
        );
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
